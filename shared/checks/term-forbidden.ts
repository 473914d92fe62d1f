import { wrongLevels } from '../lexicon/levels.ts'
import type { Match } from '../lexicon/matcher.ts'
import { type Pitfall, suspects, syllablesAt } from '../lexicon/pitfalls.ts'
import { seaNames } from '../lexicon/seaNames.ts'
import type { Span } from '../model.ts'
import { spansOfLiteral } from '../text/spans.ts'
import type { Check, Draft, Pair, Scope, TermEntry } from './check.ts'

const NEAR = 25

const placesIn = (terms: readonly string[], text: string) => terms.flatMap((term) => syllablesAt(term, text))

/** How often the text has one of these forms, each place once. */
function countOf(forms: readonly string[], text: string): number {
  return new Set(forms.flatMap((form) => spansOfLiteral(text, form).map(({ end }) => end))).size
}

/** Whether a suspect is what the pitfall warns of: see `class` and `near` of the data. */
function applies(pair: Pair, scope: Scope, place: Match<unknown>, pitfall: Pitfall): boolean {
  if (pair.source && placesIn(pitfall.unless, pair.source).length > 0) return false
  const { unlessArticle } = pitfall
  if (unlessArticle && scope.pairs.some(({ source }) => placesIn(unlessArticle, source).length > 0)) return false
  if (pitfall.class === 'A') return true
  if (!pair.source) {
    const around = pair.target.slice(Math.max(0, place.start - NEAR), place.end + NEAR)
    return pitfall.near?.some((word) => around.includes(word)) ?? false
  }
  const asked = new Set(placesIn(pitfall.vi, pair.source).map(({ end }) => end)).size
  return asked > 0 && countOf(pitfall.right, pair.target) < asked
}

/** The Vietnamese term as this source writes it, else as the data does. */
function asWritten(pair: Pair, [span]: readonly Span[], forms: readonly string[]): string {
  return span ? pair.source.slice(span.start, span.end) : (forms[0] ?? '')
}

function pitfallDrafts(pair: Pair, scope: Scope): Draft[] {
  return suspects(pair.target).flatMap((place) => {
    const pitfall = place.value.find((candidate) => applies(pair, scope, place, candidate))
    if (!pitfall) return []
    const span = { start: place.start, end: place.end }
    const better = pitfall.right[0] ?? ''
    const source = placesIn(pitfall.vi, pair.source).slice(0, 1)
    return [
      {
        message: 'sense',
        params: { found: place.text, term: asWritten(pair, source, pitfall.vi), better },
        source,
        target: [span],
        fixes: better ? [{ ...span, text: better }] : [],
      },
    ]
  })
}

function levelDrafts(pair: Pair): Draft[] {
  return wrongLevels(pair.source, pair.target).map(({ target, source, found, right }) => ({
    message: 'level',
    params: { found, better: right, term: pair.source.slice(source.start, source.end) },
    source: [source],
    target: [target],
    fixes: [{ ...target, text: right }],
  }))
}

function seaDrafts(pair: Pair, scope: Scope): Draft[] {
  return seaNames(pair.source, pair.target, scope.settings.disputedNames).map(({ source, target, found, better }) => ({
    message: 'house',
    params: { found, better },
    severity: 'minor',
    source,
    target: [target],
    fixes: [{ ...target, text: better }],
  }))
}

function glossaryDrafts(pair: Pair, entry: TermEntry): Draft[] {
  const source = placesIn(entry.source, pair.source).slice(0, 1)
  if (pair.source && (placesIn(entry.unlessSource, pair.source).length || source.length === 0)) return []
  const better = entry.preferred[0]?.normalize('NFC') ?? ''
  return entry.forbidden.flatMap((form) =>
    spansOfLiteral(pair.target, form.normalize('NFC')).map((span) => ({
      message: better ? 'glossary' : 'glossaryNone',
      params: { found: form, term: asWritten(pair, source, entry.source), better },
      source,
      target: [span],
      fixes: better ? [{ ...span, text: better }] : [],
    })),
  )
}

/** Of drafts on the same words the first is kept. */
function once(drafts: readonly Draft[]): readonly Draft[] {
  if (drafts.length < 2) return drafts
  const kept: Draft[] = []
  for (const draft of drafts) {
    const span = draft.target?.[0]
    const taken = kept.some(
      ({ target }) => span && target?.[0] && target[0].start < span.end && span.start < target[0].end,
    )
    if (!taken) kept.push(draft)
  }
  return kept
}

/** Thai that says something else than the Vietnamese term, or that the project forbids. */
export const termForbidden: Check = {
  needsSource: false,
  meta: {
    id: 'term-forbidden',
    severity: 'major',
    category: 'terminology',
    title: { en: 'Wrong sense of a term', th: 'คำศัพท์ผิดความหมาย', vi: 'Thuật ngữ sai nghĩa' },
    what: {
      en: 'A fixed Vietnamese term has the Thai of another sense, an administrative unit the wrong level, or a word the glossary forbids is used.',
      th: 'ศัพท์เฉพาะภาษาเวียดนามถูกแปลเป็นอีกความหมายหนึ่ง หน่วยการปกครองผิดระดับ หรือใช้คำที่อภิธานศัพท์ห้าม',
      vi: 'Thuật ngữ cố định bị dịch sang nghĩa khác, đơn vị hành chính sai cấp, hoặc dùng từ mà bảng thuật ngữ cấm.',
    },
    why: {
      en: 'Machines translate through English: emulation becomes imitation, a videoconference venue a bridge, a ward a district.',
      th: 'เครื่องแปลผ่านภาษาอังกฤษ การแข่งขันรักชาติจึงกลายเป็นการเลียนแบบ จุดประชุมทางไกลกลายเป็นสะพาน',
      vi: 'Máy dịch qua tiếng Anh: thi đua thành bắt chước, điểm cầu thành cây cầu, phường thành quận.',
    },
    wrong: { source: 'Công nhân thi đua sản xuất.', target: 'คนงานเลียนแบบการผลิต' },
    right: { source: 'Công nhân thi đua sản xuất.', target: 'คนงานแข่งขันกันผลิต' },
    messages: {
      sense: {
        en: '“{{found}}” is not “{{term}}”; write “{{better}}”.',
        th: '“{{found}}” ไม่ใช่ความหมายของ “{{term}}” ควรใช้ “{{better}}”',
        vi: '“{{found}}” không phải nghĩa của “{{term}}”; nên dùng “{{better}}”.',
      },
      level: {
        en: '“{{term}}” is not “{{found}}” but “{{better}}”.',
        th: '“{{term}}” ไม่ใช่ “{{found}}” แต่เป็น “{{better}}”',
        vi: '“{{term}}” không phải “{{found}}” mà là “{{better}}”.',
      },
      house: {
        en: '“{{found}}”: this project writes “{{better}}”.',
        th: '“{{found}}”: โครงการนี้ใช้ “{{better}}”',
        vi: '“{{found}}”: dự án này dùng “{{better}}”.',
      },
      glossary: {
        en: 'The glossary forbids “{{found}}” for “{{term}}”; it says “{{better}}”.',
        th: 'อภิธานศัพท์ห้ามใช้ “{{found}}” แทน “{{term}}” ให้ใช้ “{{better}}”',
        vi: 'Bảng thuật ngữ cấm dùng “{{found}}” cho “{{term}}”; hãy dùng “{{better}}”.',
      },
      glossaryNone: {
        en: 'The glossary forbids “{{found}}” for “{{term}}”.',
        th: 'อภิธานศัพท์ห้ามใช้ “{{found}}” แทน “{{term}}”',
        vi: 'Bảng thuật ngữ cấm dùng “{{found}}” cho “{{term}}”.',
      },
    },
  },
  segment: (pair, scope) =>
    once([
      ...scope.terms.flatMap((entry) => glossaryDrafts(pair, entry)),
      ...pitfallDrafts(pair, scope),
      ...levelDrafts(pair),
      ...seaDrafts(pair, scope),
    ]),
}
