import { lexiconMatcher } from '../lexicon/matcher.ts'
import { syllablesAt } from '../lexicon/pitfalls.ts'
import { CONCEPTS, type Concept, matchTerms, SOUND_TERMS, termPlaces } from '../lexicon/terms.ts'
import type { Span } from '../model.ts'
import { findName } from '../names/soundsLike.ts'
import { matchesOf, spansOfLiteral } from '../text/spans.ts'
import type { Check, Draft, Pair, Scope } from './check.ts'

/** One rendering of one concept, somewhere in the document. */
interface Use {
  readonly pair: Pair
  readonly start: number
  readonly end: number
  readonly form: string
}

interface Group {
  readonly term: string
  readonly uses: Use[]
}

/** How far from a word's sound a spelling of it may be, where the Vietnamese has the word: see findName. */
const LOOSE = 0.4

const QUOTED = /[“"«]([^“”"«»]{4,60})[”"»]/gu

/** Where a concept stands in a Thai text. A form inside a longer term is that term, unless the concept says otherwise. */
function placesOf(concept: Concept, text: string): (Span & { text: string })[] {
  if (concept.inner) {
    return concept.th.flatMap((form) => spansOfLiteral(text, form).map((span) => ({ ...span, text: form })))
  }
  return termPlaces(text, 'th').filter((place) => place.value.some(({ id }) => id === concept.id))
}

/** Uses of a concept that are surely its own: asked for often enough, and of a form that no other term there explains. */
function conceptUses(pair: Pair, concept: Concept): Use[] {
  const inSource = concept.inner
    ? concept.vi.flatMap((form) => spansOfLiteral(pair.source, form)).length
    : matchTerms(pair.source, 'vi').filter((match) => match.value.id === concept.id).length
  const others = new Set(matchTerms(pair.source, 'vi').map((match) => match.value.id))
  const uses = placesOf(concept, pair.target)
    .filter(
      ({ text }) =>
        !CONCEPTS.some((other) => other.id !== concept.id && others.has(other.id) && other.th.includes(text)),
    )
    .map(({ start, end, text }) => ({ pair, start, end, form: text }))
  return pair.source && uses.length > inSource ? [] : uses
}

function steadyConcepts(scope: Scope): Group[] {
  const met = new Map<string, Concept>()
  for (const pair of scope.pairs)
    for (const { value } of termPlaces(pair.target, 'th'))
      for (const concept of value) if (concept.steady) met.set(concept.id, concept)
  return [...met.values()].map((concept) => ({
    term: concept.vi[0] ?? concept.id,
    uses: scope.pairs.flatMap((pair) => conceptUses(pair, concept)),
  }))
}

function glossaryTerms(scope: Scope): Group[] {
  return scope.terms.map((entry) => {
    const forms = [...entry.preferred, ...entry.admitted]
      .map((form) => form.normalize('NFC'))
      .sort((a, b) => b.length - a.length)
    const uses = scope.pairs.flatMap((pair) => {
      const folded = pair.source.toLowerCase()
      if (!entry.source.some((term) => folded.includes(term.normalize('NFC').toLowerCase()))) return []
      const found: Use[] = []
      for (const form of forms) {
        for (const span of spansOfLiteral(pair.target, form)) {
          if (!found.some((use) => use.start < span.end && span.start < use.end)) found.push({ pair, ...span, form })
        }
      }
      return found
    })
    return { term: entry.source[0] ?? '', uses }
  })
}

const anySoundTerm = lexiconMatcher(
  SOUND_TERMS.map((text) => ({ text, value: text })),
  'vi',
)

/** Words of culture written by sound: each spelling found by ear. */
function soundTerms(scope: Scope): Group[] {
  const pairs = scope.pairs.filter(({ source }) => anySoundTerm(source).length > 0)
  const met = SOUND_TERMS.filter(
    (term) => pairs.filter(({ source }) => syllablesAt(term, source).length > 0).length > 1,
  )
  return met.map((term) => ({
    term,
    uses: pairs.flatMap((pair) => {
      const asked = syllablesAt(term, pair.source).length
      const found = asked > 0 ? findName(term, pair.target, LOOSE) : []
      if (found.length > asked) return []
      return found.map(({ start, end }) => ({ pair, start, end, form: pair.target.slice(start, end) }))
    }),
  }))
}

/** A quoted title said again in the Vietnamese: its Thai is the quotation at the same place of its pair. */
function quotedTitles(scope: Scope): Group[] {
  const byTitle = new Map<string, Group>()
  for (const pair of scope.pairs) {
    const source = matchesOf(pair.source, QUOTED)
    const target = matchesOf(pair.target, QUOTED)
    if (source.length !== target.length) continue
    source.forEach((match, i) => {
      const term = (match[1] ?? '').trim()
      const thai = target[i]
      if (!thai || !/[ก-๛]/.test(thai[1] ?? '')) return
      const start = thai.index + 1
      const group = byTitle.get(term.toLowerCase()) ?? { term, uses: [] }
      group.uses.push({ pair, start, end: start + (thai[1] ?? '').length, form: thai[1] ?? '' })
      byTitle.set(term.toLowerCase(), group)
    })
  }
  return [...byTitle.values()]
}

const compact = (form: string): string => form.replace(/\s+/g, '').replace(/^การ/, '')

/** The form used most; of two used equally, the one that comes first. */
function majority(uses: readonly Use[]): string {
  const counts = new Map<string, number>()
  for (const use of uses) counts.set(compact(use.form), (counts.get(compact(use.form)) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return [...counts].find(([, count]) => count === most)?.[0] ?? ''
}

/** A full name said in short is no second name: สหภาพเยาวชน of สหภาพเยาวชนคอมมิวนิสต์โฮจิมินห์. */
const isShortened = (form: string, chosen: string): boolean => chosen.startsWith(form) || form.startsWith(chosen)

function strayUses({ term, uses }: Group): [Pair, Draft][] {
  const chosen = majority(uses)
  const model = uses.find((use) => compact(use.form) === chosen)
  if (!model) return []
  return uses
    .filter((use) => compact(use.form) !== chosen && !isShortened(compact(use.form), chosen))
    .map((use) => [
      use.pair,
      {
        message: 'other',
        params: { term, found: use.form, better: model.form },
        target: [{ start: use.start, end: use.end }],
        fixes: [{ start: use.start, end: use.end, text: model.form }],
      },
    ])
}

function document(scope: Scope): Map<string, Draft[]> {
  const drafts = new Map<string, Draft[]>()
  const taken = new Set<string>()
  for (const group of [
    ...glossaryTerms(scope),
    ...steadyConcepts(scope),
    ...soundTerms(scope),
    ...quotedTitles(scope),
  ]) {
    for (const [pair, draft] of strayUses(group)) {
      const place = `${pair.id} ${draft.target?.[0]?.start}`
      if (taken.has(place)) continue
      taken.add(place)
      drafts.set(pair.id, [...(drafts.get(pair.id) ?? []), draft])
    }
  }
  return drafts
}

/** One term or body, two Thai renderings in one article. */
export const termConsistency: Check = {
  needsSource: false,
  meta: {
    id: 'term-consistency',
    severity: 'minor',
    category: 'terminology/inconsistent',
    title: { en: 'One term, several Thai forms', th: 'คำเดียวแปลหลายแบบ', vi: 'Một thuật ngữ, nhiều cách dịch' },
    what: {
      en: 'A body, term or quoted title is called differently from the rest of the article.',
      th: 'องค์กร คำศัพท์ หรือชื่อในเครื่องหมายคำพูดถูกเรียกต่างจากส่วนอื่นของบทความ',
      vi: 'Cơ quan, thuật ngữ hoặc tên trong ngoặc kép được gọi khác với phần còn lại của bài.',
    },
    why: {
      en: 'A reader takes two names for two things.',
      th: 'ผู้อ่านจะเข้าใจว่าสองชื่อคือสองสิ่ง',
      vi: 'Người đọc sẽ tưởng hai tên là hai thứ khác nhau.',
    },
    wrong: { source: 'Quốc hội họp. Quốc hội bàn. Quốc hội biểu quyết.', target: 'รัฐสภาประชุม รัฐสภาหารือ สภาแห่งชาติลงมติ' },
    right: { source: 'Quốc hội họp. Quốc hội bàn. Quốc hội biểu quyết.', target: 'รัฐสภาประชุม รัฐสภาหารือ รัฐสภาลงมติ' },
    messages: {
      other: {
        en: '“{{term}}” is “{{better}}” in the rest of the article, “{{found}}” here.',
        th: '“{{term}}” ในส่วนอื่นของบทความใช้ “{{better}}” แต่ตรงนี้ใช้ “{{found}}”',
        vi: '“{{term}}” ở phần khác của bài là “{{better}}”, ở đây là “{{found}}”.',
      },
    },
  },
  document,
}
