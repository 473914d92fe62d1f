import type { Logger } from 'pino'
import { Piscina } from 'piscina'
import type { AlignOptions } from '../../shared/align/align.ts'
import { type KnownPair, NO_WORDS, type WordTable } from '../../shared/align/learn.ts'
import type { Database } from '../db/database.ts'
import { countUnits } from '../memory/repository.ts'
import { termEntriesOf } from '../terms/repository.ts'
import { learnWords } from './learnWords.ts'
import { approvedPairs, findLearned, storeLearned } from './repository.ts'

/** The newest approved pairs teach; more would cost memory and say little new. */
const MOST_PAIRS = 5000
/** A table is learned anew when the pairs have grown or shrunk by this share, and by so many. */
const CHANGED_SHARE = 0.1
const CHANGED_PAIRS = 20
/** Approvals come one after another: the first of them starts the clock. */
const PAUSE_MS = 10_000

/** What a project's own work teaches about which words translate which. */
export interface ProjectWords {
  /** What is known for aligning a project's texts: its glossary, and the words learned from its approved pairs. */
  optionsFor(projectId: string): Promise<AlignOptions>
  /** Tells that pairs were approved, or taken back: soon it is seen whether there is more to learn. */
  schedule(projectId: string): void
  /** Sees at once to what is scheduled for a project, and waits for it. */
  finish(projectId: string): Promise<void>
  /** Waits for what is being learned; what is scheduled is seen to when the project's words are next asked for. */
  close(): Promise<void>
}

/**
 * Keeps the word tables of projects up to date, in the database and in the background: whoever asks gets the table that is there,
 * and a thread of its own learns the next one, so that neither a save nor an import waits for it.
 */
export function createProjectWords(database: Database, log: Logger): ProjectWords {
  const waiting = new Map<string, NodeJS.Timeout>()
  const running = new Map<string, Promise<void>>()
  const db = database.kysely
  const pool = new Piscina<readonly KnownPair[], WordTable>({
    filename: new URL('./learnWords.ts', import.meta.url).href,
    name: learnWords.name,
    minThreads: 0,
    maxThreads: 1,
  })

  const refresh = async (projectId: string): Promise<void> => {
    const [pairs, known] = await Promise.all([countUnits(database.longReads, projectId), findLearned(db, projectId)])
    if (!isStale(known?.pairs ?? 0, pairs)) return
    const table = await pool.run(await approvedPairs(database.longReads, projectId, MOST_PAIRS))
    await storeLearned(db, projectId, { table, pairs })
  }
  const begin = (projectId: string): void => {
    clearTimeout(waiting.get(projectId))
    waiting.delete(projectId)
    const before = running.get(projectId) ?? Promise.resolve()
    const next = before
      .then(() => refresh(projectId))
      .catch((error: unknown) => log.error({ err: error, projectId }, 'learning words from approved pairs failed'))
      .finally(() => {
        if (running.get(projectId) === next) running.delete(projectId)
      })
    running.set(projectId, next)
  }
  const schedule = (projectId: string): void => {
    if (waiting.has(projectId)) return
    waiting.set(projectId, setTimeout(() => begin(projectId), PAUSE_MS).unref())
  }
  return {
    optionsFor: async (projectId) => {
      const [terms, known] = await Promise.all([termEntriesOf(db, projectId), findLearned(db, projectId)])
      schedule(projectId)
      const glossary = terms.map(({ source, preferred, admitted }) => ({ source, target: [...preferred, ...admitted] }))
      return { learned: known?.table ?? NO_WORDS, glossary }
    },
    schedule,
    finish: async (projectId) => {
      if (waiting.has(projectId)) begin(projectId)
      await running.get(projectId)
    },
    close: async () => {
      for (const timer of waiting.values()) clearTimeout(timer)
      waiting.clear()
      await Promise.all(running.values())
      await pool.destroy()
    },
  }
}

/** Whether so much has been approved, or taken back, that a table is worth learning again. */
export const isStale = (before: number, now: number): boolean =>
  Math.abs(now - before) >= Math.max(CHANGED_PAIRS, CHANGED_SHARE * before)
