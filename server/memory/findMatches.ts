import type { ParsedOf } from '../../shared/api/endpoint.ts'
import type { findMatches as endpoint, MemoryMatch } from '../../shared/api/knowledge.ts'
import type { Database } from '../db/database.ts'
import { found } from '../errors.ts'
import type { Call } from '../http/route.ts'
import { heldSegment } from '../segments/repository.ts'
import { groupsOf } from './groups.ts'
import { indexedSyllables } from './indexedText.ts'
import { likenessTo, shownScore } from './likeness.ts'
import { unitsById, unitsWithSource } from './repository.ts'

const MOST_MATCHES = 5
const LEAST_SCORE = 0.5
/** Candidates that are compared: some more than are expected. */
const MOST_CANDIDATES = 1500
/** More than are shown: several may say the same, and one may be the segment's own. */
const MOST_LOOKED_AT = 20

/** The memory units most like a segment's source, its own left out. */
export async function findMatches({ params }: ParsedOf<typeof endpoint>, { database }: Call): Promise<MemoryMatch[]> {
  const { source, projectId, id } = found(await heldSegment(database.kysely, params.segmentId))
  return matchesOf(database, projectId, source, id)
}

/**
 * The five units of a project's memory whose sources are most like a text, from 50 % up, the best first; no pair twice.
 * @param exceptSegment whose unit does not count
 */
export async function matchesOf(
  database: Database,
  projectId: string,
  source: string,
  exceptSegment?: string,
): Promise<MemoryMatch[]> {
  const syllables = indexedSyllables(source)
  const like = likenessTo(syllables)
  const [same, ranked] = await Promise.all([
    unitsWithSource(database.kysely, projectId, source, MOST_LOOKED_AT),
    likeUnits(database, projectId, syllables, like),
  ])
  const ids = [...new Set([...same, ...ranked])].slice(0, MOST_LOOKED_AT)
  const units = await unitsById(database.kysely, ids)
  const matches = units
    .filter(({ segmentId }) => segmentId === null || segmentId !== exceptSegment)
    .map((unit) => ({ ...unit, score: shownScore(like(indexedSyllables(unit.source)), unit.source === source) }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score)
  return onceEach(matches).slice(0, MOST_MATCHES)
}

/** Ids of the units that may be most like these syllables, the best first. */
async function likeUnits(
  { memoryIndex }: Database,
  projectId: string,
  syllables: readonly string[],
  like: ReturnType<typeof likenessTo>,
): Promise<string[]> {
  const groups = groupsOf(syllables, await memoryIndex.frequencies())
  if (groups.length === 0) return []
  const best: { unitId: string; likeness: number }[] = []
  let least = LEAST_SCORE - Number.EPSILON
  for (const { unitId, text } of await memoryIndex.candidates(projectId, groups, MOST_CANDIDATES)) {
    const likeness = like(text.split(' '), least)
    if (likeness <= least) continue
    best.push({ unitId, likeness })
    best.sort((a, b) => b.likeness - a.likeness)
    if (best.length > MOST_LOOKED_AT) best.pop()
    if (best.length === MOST_LOOKED_AT) least = best.at(-1)!.likeness
  }
  return best.map(({ unitId }) => unitId)
}

function onceEach(matches: readonly MemoryMatch[]): MemoryMatch[] {
  const seen = new Set<string>()
  return matches.filter(({ source, target }) => {
    const pair = `${source}\n${target}`
    if (seen.has(pair)) return false
    seen.add(pair)
    return true
  })
}
