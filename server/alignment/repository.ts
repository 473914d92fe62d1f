import { z } from 'zod'
import type { KnownPair, WordTable } from '../../shared/align/learn.ts'
import type { Reader } from '../db/database.ts'

/** A word table as it is stored: the Vietnamese unit, then its Thai words with their shares. */
const Stored = z.array(
  z.tuple([z.string(), z.array(z.object({ word: z.string(), forth: z.number(), back: z.number() }))]),
)

/** What a project has learned, and from how many approved pairs there were then. */
export interface LearnedWords {
  readonly table: WordTable
  readonly pairs: number
}

export async function findLearned(db: Reader, projectId: string): Promise<LearnedWords | undefined> {
  const row = await db
    .selectFrom('learnedWords')
    .select(['words', 'pairs'])
    .where('projectId', '=', projectId)
    .executeTakeFirst()
  return row && { table: new Map(Stored.parse(JSON.parse(row.words))), pairs: Number(row.pairs) }
}

/** Keeps what was learned in place of what was known; nothing where the project is gone meanwhile. */
export async function storeLearned(db: Reader, projectId: string, { table, pairs }: LearnedWords): Promise<void> {
  const words = JSON.stringify([...table])
  await db
    .insertInto('learnedWords')
    .columns(['projectId', 'words', 'pairs'])
    .expression((eb) =>
      eb
        .selectFrom('project')
        .select(({ val }) => ['id', val(words).as('words'), val(pairs).as('pairs')])
        .where('id', '=', projectId),
    )
    .onConflict((oc) => oc.column('projectId').doUpdateSet({ words, pairs }))
    .execute()
}

/** The newest approved pairs of a project. */
export async function approvedPairs(db: Reader, projectId: string, limit: number): Promise<KnownPair[]> {
  return db
    .selectFrom('memoryUnit')
    .select(['source', 'target'])
    .where('projectId', '=', projectId)
    .orderBy('changedAt', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
}
