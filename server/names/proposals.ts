import { setImmediate } from 'node:timers/promises'
import type { NameProposal } from '../../shared/api/knowledge.ts'
import { findMentions } from '../../shared/names/mentions.ts'
import { transliterate } from '../../shared/names/transliterate.ts'
import type { Reader } from '../db/database.ts'
import { namesOf, pairsOf } from './repository.ts'

/** Names are taken from the newest segments; older ones have had their turn. */
const MOST_SEGMENTS = 20_000
const MOST_PROPOSALS = 200
const SLICE = 200

interface Tally {
  kind: NameProposal['kind']
  segments: number
  readonly used: Map<string, number>
}

const KINDS: Readonly<Record<string, NameProposal['kind']>> = { person: 'person', place: 'place', body: 'body' }

/** Counts a project's Vietnamese names with the Thai forms that stand for them. Other work gets its turn in between. */
async function tally(pairs: readonly { source: string; target: string }[]): Promise<Map<string, Tally>> {
  const tallies = new Map<string, Tally>()
  for (const [index, { source, target }] of pairs.entries()) {
    if (index % SLICE === SLICE - 1) await setImmediate()
    const seen = new Set<string>()
    for (const { name, at } of findMentions(source, target)) {
      const kind = KINDS[name.kind]
      if (!kind || !name.certain) continue
      const entry = tallies.get(name.text) ?? { kind, segments: 0, used: new Map() }
      tallies.set(name.text, entry)
      if (!seen.has(name.text)) entry.segments++
      seen.add(name.text)
      const form = at && target.slice(at.start, at.end).trim()
      if (form) entry.used.set(form, (entry.used.get(form) ?? 0) + 1)
    }
  }
  return tallies
}

/** Names that a project's articles use and nobody has settled: what Thai forms they have, and the one that the rules give. */
export async function proposalsOf(db: Reader, projectId: string): Promise<NameProposal[]> {
  const settled = new Set((await namesOf(db, projectId)).map(({ source }) => source))
  const tallies = await tally(await pairsOf(db, projectId, MOST_SEGMENTS))
  return [...tallies]
    .filter(([source]) => !settled.has(source))
    .sort(([, a], [, b]) => b.used.size - a.used.size || b.segments - a.segments)
    .slice(0, MOST_PROPOSALS)
    .map(([source, { kind, segments, used }]) => ({
      source,
      kind,
      segments,
      rule: transliterate(source).rule,
      used: [...used].map(([form, count]) => ({ form, count })).sort((a, b) => b.count - a.count),
    }))
}

/** The Thai forms in use for one name. */
export async function formsInUse(db: Reader, projectId: string, source: string): Promise<string[]> {
  const pairs = (await pairsOf(db, projectId, MOST_SEGMENTS)).filter((pair) => pair.source.includes(source))
  return [...((await tally(pairs)).get(source)?.used.keys() ?? [])]
}
