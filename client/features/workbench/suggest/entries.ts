import type { Name, Term } from '../../../../shared/api/knowledge.ts'
import { buildMatcher, type Form, type Match } from '../../../../shared/lexicon/matcher.ts'
import { type Concept, termPlaces } from '../../../../shared/lexicon/terms.ts'
import type { Span } from '../../../../shared/model.ts'
import { foldedName, ledgerForm } from '../../../../shared/names/ledger.ts'
import { findMentions, type Mention } from '../../../../shared/names/mentions.ts'
import { transliterate } from '../../../../shared/names/transliterate.ts'
import { covers, overlaps, slice, spansOfLiteral } from '../../../../shared/text/spans.ts'
import type { Entry } from './entry.ts'

/** A project's glossary and ledger, ready to be looked for in sources. */
export interface Knowledge {
  readonly names: readonly Name[]
  readonly findTerms: (source: string) => Match<Term>[]
  readonly findNames: (source: string) => Match<Name>[]
}

/** Makes a glossary and a ledger ready: once for each change of them, not for each paragraph. */
export function knowledgeOf(terms: readonly Term[], names: readonly Name[]): Knowledge {
  const termForms = terms.flatMap((value) => value.source.map((text): Form<Term> => ({ text, value })))
  const nameForms = names.map((value): Form<Name> => ({ text: value.source, value }))
  return { names, findTerms: buildMatcher(termForms, 'vi'), findNames: buildMatcher(nameForms, 'vi') }
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })

/** Where forms stand in a text, a longer form before those inside it. */
function placesOf(forms: readonly string[], text: string): Span[] {
  const taken: Span[] = []
  for (const form of [...forms].sort((a, b) => b.length - a.length)) {
    for (const span of spansOfLiteral(text, form)) if (!taken.some((other) => overlaps(other, span))) taken.push(span)
  }
  return taken.sort((a, b) => a.start - b.start)
}

function gather<T>(matches: readonly Match<T>[], keyOf: (value: T) => string): Map<string, Match<T>[]> {
  return Map.groupBy(matches, ({ value }) => keyOf(value))
}

function projectTerm(places: readonly Match<Term>[], source: string, target: string): Entry[] {
  const [first] = places
  if (!first) return []
  const { value: term, text } = first
  const [preferred = '', ...others] = term.preferred
  const right = placesOf([...term.preferred, ...term.admitted], target)
  const excused = term.unlessSource.some((word) => source.includes(word))
  const wrong = excused
    ? []
    : placesOf(term.forbidden, target).filter((span) => !right.some((allowed) => covers(allowed, span)))
  return [
    {
      kind: 'term',
      id: `term ${term.id}`,
      text,
      source: places.map(spanOf),
      from: 'project',
      preferred,
      admitted: [...others, ...term.admitted],
      forbidden: term.forbidden,
      note: term.note,
      right: right.filter((span) => !wrong.some((bad) => overlaps(bad, span))),
      wrong,
      doubtful: false,
    },
  ]
}

type ConceptPlace = Match<readonly Concept[]>

const idsOf = (places: readonly ConceptPlace[]) => new Set(places.flatMap(({ value }) => value.map(({ id }) => id)))

/** Places in the Thai of a concept that excludes ours and that the source does not have: it stands for ours. */
function swappedPlaces(concepts: readonly Concept[], inSource: ReadonlySet<string>, thai: readonly ConceptPlace[]) {
  const groups = new Set(concepts.flatMap(({ group }) => group ?? []))
  return thai.filter(
    ({ value }) =>
      value.some(({ group }) => group !== undefined && groups.has(group)) && !value.some(({ id }) => inSource.has(id)),
  )
}

function conceptEntries(source: readonly ConceptPlace[], target: string): Entry[] {
  const thai = termPlaces(target, 'th')
  const inSource = idsOf(source)
  const byConcepts = gather(source, (value) => value.map(({ id }) => id).join(' '))
  return [...byConcepts].flatMap(([id, places]) => {
    const [first] = places
    if (!first) return []
    const concepts = first.value
    const [preferred = '', ...admitted] = concepts.flatMap(({ th }) => th)
    const right = thai.filter(({ value }) => value.some((concept) => concepts.includes(concept))).map(spanOf)
    const wrong = right.length > 0 ? [] : swappedPlaces(concepts, inSource, thai).map(spanOf)
    const entry = { kind: 'term', from: 'built-in', forbidden: [], note: '', doubtful: false } as const
    return [
      {
        ...entry,
        id: `concept ${id}`,
        text: first.text,
        source: places.map(spanOf),
        preferred,
        admitted,
        right,
        wrong,
      },
    ]
  })
}

/**
 * The terms of a source, in reading order: those of the project's glossary, and the built-in concepts where the glossary says
 * nothing of the same words.
 * @param source NFC
 * @param target NFC
 */
export function termEntries(source: string, target: string, knowledge: Knowledge): Entry[] {
  const own = knowledge.findTerms(source)
  const built = termPlaces(source, 'vi').filter((place) => !own.some((match) => overlaps(match, place)))
  const project = [...gather(own, ({ id }) => id).values()].flatMap((places) => projectTerm(places, source, target))
  return [...project, ...conceptEntries(built, target)].sort(inReadingOrder)
}

const inReadingOrder = (a: Entry, b: Entry) => (a.source[0]?.start ?? 0) - (b.source[0]?.start ?? 0)

interface NamePlaces {
  readonly text: string
  readonly source: Span[]
  readonly mentions: Mention[]
}

/** Every name of the source once, with all its places: those of the ledger, and those that are heard. */
function namePlaces(source: string, target: string, { findNames, names }: Knowledge): NamePlaces[] {
  const all = new Map<string, NamePlaces>()
  const put = (key: string, text: string, span: Span, mention?: Mention) => {
    const place = all.get(key) ?? { text, source: [], mentions: [] }
    if (!place.source.some((other) => overlaps(other, span))) place.source.push(span)
    if (mention) place.mentions.push(mention)
    all.set(key, place)
  }
  const listed = findNames(source)
  for (const match of listed) put(match.value.source, match.text, spanOf(match))
  for (const mention of findMentions(source, target)) {
    const { name } = mention
    const within = listed.some((match) => overlaps(match, name) && match.end - match.start > name.end - name.start)
    if (!within) put(ledgerForm(name.text, names)?.source ?? name.text, name.text, spanOf(name), mention)
  }
  return [...all.values()]
}

function heardKind([first]: readonly Mention[]): Entry['nameKind'] {
  return first?.name.kind === 'place' ? 'place' : 'person'
}

function nameEntry({ text, source, mentions }: NamePlaces, target: string, names: readonly Name[]): Entry {
  const line = ledgerForm(text, names)
  const listed = names.find((each) => each === line)
  const { thai, rule, variants } = transliterate(text)
  const allowed = line ? [line.target, ...line.variants] : [...new Set([thai, rule, ...variants])]
  const folded = new Set(allowed.map(foldedName))
  const isAllowed = (span: Span) => folded.has(foldedName(slice(target, span)))
  const heard = mentions.flatMap(({ at }) => at ?? [])
  const literal = placesOf(allowed, target)
  const right = [...literal, ...heard.filter((at) => isAllowed(at) && !literal.some((span) => overlaps(span, at)))]
  const near = mentions.flatMap((mention) => mention.near ?? [])
  const instead = [...heard, ...near]
  return {
    kind: 'name',
    id: `name ${line?.source ?? text}`,
    text,
    source,
    from: line ? 'project' : 'built-in',
    preferred: line?.target ?? thai,
    admitted: allowed.slice(1),
    forbidden: [],
    rule,
    nameKind: listed?.kind ?? heardKind(mentions),
    note: listed?.note ?? '',
    right,
    wrong: instead.filter((span) => !right.some((allowedSpan) => overlaps(allowedSpan, span))),
    doubtful: !line && near.length === 0,
  }
}

/**
 * The names of a source, in reading order: those of the ledger, and Vietnamese names found by their sound.
 * @param source NFC
 * @param target NFC
 */
export function nameEntries(source: string, target: string, knowledge: Knowledge): Entry[] {
  return namePlaces(source, target, knowledge)
    .map((places) => nameEntry(places, target, knowledge.names))
    .sort(inReadingOrder)
}

/** Terms and names of a paragraph together. */
export function entriesOf(source: string, target: string, knowledge: Knowledge): Entry[] {
  return [...termEntries(source, target, knowledge), ...nameEntries(source, target, knowledge)]
}
