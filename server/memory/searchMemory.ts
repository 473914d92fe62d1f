import type { ParsedOf, ResponseOf } from '../../shared/api/endpoint.ts'
import type { searchMemory as endpoint } from '../../shared/api/knowledge.ts'
import { withoutDiacritics } from '../../shared/text/normalise.ts'
import type { Database } from '../db/database.ts'
import type { Call } from '../http/route.ts'
import { indexedSyllables } from './indexedText.ts'
import { countUnits, newestUnits, unitsById, unitsWithTarget } from './repository.ts'

const MOST_UNITS = 100
/** Units that are looked at; past so many, `total` says no more than that there are that many. */
const MOST_FOUND = 2000
/** A syllable typed without its marks, or cut off, may be many. */
const MOST_SPELLINGS = 200

/** The units that hold a text in either language, newest first: Vietnamese with or without its marks, Thai letter by letter. */
export async function searchMemory(
  { params, query }: ParsedOf<typeof endpoint>,
  { database }: Call,
): Promise<ResponseOf<typeof endpoint>> {
  const { projectId } = params
  const { longReads } = database
  const q = (query.q ?? '').normalize('NFC').trim()
  if (q === '') {
    const [units, total] = await Promise.all([
      newestUnits(longReads, projectId, MOST_UNITS),
      countUnits(longReads, projectId),
    ])
    return { total, units }
  }
  const [bySource, byTarget] = await Promise.all([
    unitsWithWords(database, projectId, q),
    unitsWithTarget(longReads, projectId, q, MOST_FOUND),
  ])
  const ids = [...new Set([...bySource, ...byTarget])]
  const units = await unitsById(longReads, ids)
  return { total: ids.length, units: units.slice(0, MOST_UNITS) }
}

/** Ids of the units in whose source these syllables follow each other; the last may be cut off. */
async function unitsWithWords({ memoryIndex }: Database, projectId: string, q: string): Promise<string[]> {
  const typed = indexedSyllables(q)
  if (typed.length === 0) return []
  const { of } = await memoryIndex.frequencies()
  const marked = withoutDiacritics(q) !== q
  const plain = marked ? (text: string) => text : withoutDiacritics
  const known = [...of.keys()]
  const spellings = typed.map((syllable, at) => {
    const fits = (other: string) =>
      at === typed.length - 1 ? plain(other).startsWith(syllable) : plain(other) === syllable
    return [syllable, ...known.filter(fits).slice(0, MOST_SPELLINGS)]
  })
  const found = await memoryIndex.holding(projectId, spellings, MOST_FOUND)
  const phrase = ` ${typed.join(' ')}`
  return found.filter(({ text }) => ` ${plain(text)}`.includes(phrase)).map(({ unitId }) => unitId)
}
