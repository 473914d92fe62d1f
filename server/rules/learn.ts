import { randomUUID } from 'node:crypto'
import { correctionsIn, patternFor } from '../../shared/sweeps/propose.ts'
import type { Database } from '../db/database.ts'
import { proposeRule } from './proposeRule.ts'
import { replaceCorrections, timesCorrected } from './repository.ts'

/** A replacement made in this many segments becomes a proposed rule. */
const TIMES = 2

interface Correction {
  readonly projectId: string
  readonly segmentId: string
  readonly source: string
  /** What the machine said, and what a person confirmed in its place. */
  readonly machine: string
  readonly target: string
  readonly personId: string
}

/**
 * Notes what words a confirmed correction replaced, and proposes a rule for a replacement that was made before elsewhere.
 * @returns ids of the rules that stand for its replacements
 */
export async function learn(
  database: Database,
  { projectId, segmentId, source, machine, target, personId }: Correction,
): Promise<string[]> {
  const replacements = correctionsIn(machine, target)
  if (replacements.length === 0) return []
  const at = new Date().toISOString()
  return database.kysely.transaction().execute(async (db) => {
    const rows = replacements.map(({ wrong, right }) => ({
      id: randomUUID(),
      projectId,
      segmentId,
      wrong,
      right,
      at,
      by: personId,
    }))
    await replaceCorrections(db, segmentId, rows)
    const rules: string[] = []
    for (const replacement of replacements) {
      if ((await timesCorrected(db, projectId, replacement)) < TIMES) continue
      rules.push(
        await proposeRule(db, {
          projectId,
          pattern: patternFor(replacement, source),
          origin: 'correction',
          by: personId,
          at,
        }),
      )
    }
    return rules
  })
}
