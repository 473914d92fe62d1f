import type { ParsedOf } from '../../shared/api/endpoint.ts'
import type { findMatches as endpoint, MemoryMatch, MemoryUnit } from '../../shared/api/knowledge.ts'
import type { Database } from '../db/database.ts'
import type { Candidate } from '../db/memoryIndex.ts'
import { found } from '../errors.ts'
import type { Call } from '../http/route.ts'
import { heldSegment } from '../segments/repository.ts'
import { groupsOf } from './groups.ts'
import { indexedSyllables } from './indexedText.ts'
import { likenessTo, shownScore } from './likeness.ts'
import { unitsById, unitsWithSource } from './repository.ts'

const MOST_MATCHES = 5
const LEAST_SCORE = 0.5
/** Ranked candidates whose edits are counted. */
const MOST_CANDIDATES = 100
/** More than are shown: several may say the same, and one may be the segment's own. */
const MOST_LOOKED_AT = 20

/** The memory units most like a segment's source, best first; without its own, and without the same pair twice. */
export async function findMatches({ params }: ParsedOf<typeof endpoint>, { database }: Call): Promise<MemoryMatch[]> {
  const { source, projectId, id } = found(await heldSegment(database.kysely, params.segmentId))
  const { ids, likeness } = await likeUnits(database, projectId, source)
  const others = (await unitsById(database.kysely, ids)).filter(({ segmentId }) => segmentId !== id)
  const matches = others
    .map((unit) => ({ ...unit, score: shownScore(likeness(unit), unit.source === source) }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score)
  return onceEach(matches).slice(0, MOST_MATCHES)
}

/** Ids of the units that are this text or most like it, best first, and how like a unit is. */
async function likeUnits(database: Database, projectId: string, source: string) {
  const syllables = indexedSyllables(source)
  const like = likenessTo(syllables)
  const [same, ranked] = await Promise.all([
    unitsWithSource(database.kysely, projectId, source, MOST_LOOKED_AT),
    likeCandidates(database, projectId, syllables, like),
  ])
  const ids = [...new Set([...same, ...ranked])].slice(0, MOST_LOOKED_AT)
  return { ids, likeness: (unit: MemoryUnit) => like(indexedSyllables(unit.source)) }
}

/** Ids of a project's units by their likeness to syllables, the best first, those below 50 % left out. */
export async function likeCandidates(
  { memoryIndex }: Pick<Database, 'memoryIndex'>,
  projectId: string,
  syllables: readonly string[],
  like = likenessTo(syllables),
): Promise<string[]> {
  const groups = groupsOf(syllables, await memoryIndex.frequencies())
  if (groups.length === 0) return []
  const candidates = await memoryIndex.candidates(projectId, groups, MOST_CANDIDATES)
  return candidates
    .map(({ unitId, text }: Candidate) => ({ unitId, likeness: like(text.split(' ')) }))
    .filter(({ likeness }) => likeness >= LEAST_SCORE)
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ unitId }) => unitId)
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
