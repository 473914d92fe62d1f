import { setImmediate } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { AlignOptions } from '../../shared/align/align.ts'
import { learner, NO_WORDS, type WordTable } from '../../shared/align/learn.ts'
import type { Database } from '../db/database.ts'
import { countUnits, newestUnits } from '../memory/repository.ts'
import { termEntriesOf } from '../terms/repository.ts'

/** The newest approved pairs teach; more would cost memory and say little new. */
const MOST_PAIRS = 5000
/** Between so many pairs, requests are let in. */
const SLICE = 25
/** A table is learned anew when the pairs have grown or shrunk by this share, and by so many. */
const CHANGED_SHARE = 0.1
const CHANGED_PAIRS = 20

interface Learned {
  readonly table: WordTable
  /** How many approved pairs there were. */
  readonly pairs: number
}

/** What a project's own work teaches about which words translate which. */
export interface ProjectWords {
  /** What is known for aligning a project's texts: its glossary, and the words learned from its approved pairs. */
  optionsFor(projectId: string): Promise<AlignOptions>
  /** Waits for what is being learned. */
  close(): Promise<void>
}

/**
 * Keeps a word table per project in memory. The first request for one waits until it is learned; afterwards it is learned anew in
 * the background when enough approvals came, and the older one serves meanwhile.
 */
export function createProjectWords(database: Database, log: Logger): ProjectWords {
  const tables = new Map<string, Learned>()
  const running = new Map<string, Promise<void>>()
  const db = database.kysely

  const learn = async (projectId: string, pairs: number): Promise<void> => {
    const { add, table } = learner()
    const units = await newestUnits(db, projectId, MOST_PAIRS)
    for (const [at, { source, target }] of units.entries()) {
      add({ source, target })
      if (at % SLICE === SLICE - 1) await setImmediate()
    }
    tables.set(projectId, { table: table(), pairs })
  }
  const refresh = (projectId: string, pairs: number): Promise<void> => {
    const already = running.get(projectId)
    if (already) return already
    const fresh = learn(projectId, pairs)
      .catch((error: unknown) => log.error({ err: error, projectId }, 'learning words from approved pairs failed'))
      .finally(() => running.delete(projectId))
    running.set(projectId, fresh)
    return fresh
  }
  return {
    optionsFor: async (projectId) => {
      const [pairs, terms] = await Promise.all([countUnits(db, projectId), termEntriesOf(db, projectId)])
      const known = tables.get(projectId)
      if (!known) await refresh(projectId, pairs)
      else if (isStale(known.pairs, pairs)) void refresh(projectId, pairs)
      const glossary = terms.map(({ source, preferred, admitted }) => ({ source, target: [...preferred, ...admitted] }))
      return { learned: tables.get(projectId)?.table ?? NO_WORDS, glossary }
    },
    close: async () => {
      await Promise.all(running.values())
    },
  }
}

/** Whether so much has been approved, or taken back, that a table is worth learning again. */
export const isStale = (before: number, now: number): boolean =>
  Math.abs(now - before) >= Math.max(CHANGED_PAIRS, CHANGED_SHARE * before)
