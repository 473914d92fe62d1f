import type { Span } from '../model.ts'
import { snapToGraphemes } from '../text/graphemes.ts'
import { overlaps, spansOfLiteral } from '../text/spans.ts'
import { nameKey } from './established.ts'
import { edged, titledAt, trailed } from './garbled.ts'
import { findMentions } from './mentions.ts'
import { type ReadName, readNames } from './readNames.ts'
import { findName, soundsLike } from './soundsLike.ts'
import type { Spelling } from './spellings.ts'

interface Texts {
  readonly id: string
  readonly source: string
  readonly target: string
}

/** A name and every place in the document where its Thai was found. */
export interface DocumentName {
  readonly name: string
  readonly spellings: readonly Spelling[]
}

/** How far a given name alone, one syllable long, may be from its sound: only where a name can stand. */
const GIVEN = 0.5
const WIDER = 4

function add(names: Map<string, { name: string; spellings: Spelling[] }>, name: string, spelling: Spelling): void {
  const key = nameKey(name)
  const known = names.get(key)
  if (known) known.spellings.push(spelling)
  else names.set(key, { name, spellings: [spelling] })
}

function spellingAt(pair: Texts, target: Span, source: Span): Spelling {
  return {
    pair: pair.id,
    target,
    source: { start: source.start, end: source.end },
    thai: pair.target.slice(target.start, target.end),
  }
}

function givenAlone(pair: Texts, name: ReadName, forms: readonly string[]): Span | undefined {
  const thai = pair.target
  const taken = findMentions(pair.source, thai).flatMap(({ at }) => at ?? [])
  const isFree = (place: Span) => !taken.some((other) => overlaps(other, place))
  if (forms.some((form) => spansOfLiteral(thai, form).some((place) => isFree(place) && edged(thai, place.start))))
    return undefined
  for (const { start: heard, end } of findName(name.text, thai, GIVEN)) {
    if (!isFree({ start: heard, end }) || (!trailed(thai, end) && !titledAt(thai, heard))) continue
    for (let start = heard; start >= Math.max(0, heard - WIDER); start--) {
      if (!edged(thai, start)) continue
      if (soundsLike(name.text, thai.slice(start, end)).distance <= GIVEN) return snapToGraphemes(thai, { start, end })
    }
  }
  return undefined
}

/**
 * The names of a document's sources with all their spellings in Thai. A person's given name standing alone ("Oanh") is one
 * name with the last syllable of the full one.
 */
export function documentNames(pairs: readonly Texts[]): DocumentName[] {
  const names = new Map<string, { name: string; spellings: Spelling[] }>()
  const given = new Map<string, { name: string; spellings: Spelling[] }>()
  for (const pair of pairs) {
    for (const { name, at, parts } of findMentions(pair.source, pair.target)) {
      if (!at) continue
      add(names, name.text, spellingAt(pair, at, name))
      const last = parts.at(-1)
      if (name.kind === 'person' && last && last.end > last.start)
        add(given, name.syllables.at(-1)!, spellingAt(pair, last, name))
    }
  }
  for (const pair of given.size ? pairs : []) {
    for (const name of readNames(pair.source)) {
      const full = name.syllables.length === 1 ? given.get(nameKey(name.text)) : undefined
      const alone =
        full &&
        givenAlone(
          pair,
          name,
          full.spellings.map(({ thai }) => thai),
        )
      if (full && alone) full.spellings.push(spellingAt(pair, alone, name))
    }
  }
  // A full name's own variants are told of it as a whole; its last syllable matters where the given name stands alone.
  const alone = [...given.values()].filter(({ name, spellings }) =>
    spellings.some(({ source }) => source && source.end - source.start === name.length),
  )
  return [...names.values(), ...alone]
}
