import type { Reader } from './database.ts'

/** In how many units a syllable stands, out of how many: estimates, where the memory is large. */
export interface Frequencies {
  readonly units: number
  /** What is in none of them, or in too few to be known, is missing. */
  readonly of: ReadonlyMap<string, number>
}

/** A syllable, and those of which at least one must stand in the same unit. */
export interface Group {
  readonly syllable: string
  readonly partners: readonly string[]
}

/** A unit whose source may be like the one asked for; `text` is its source as `indexedText` cuts it. */
export interface Candidate {
  readonly unitId: string
  readonly text: string
}

/**
 * The index over `memoryText`, the sources of the memory as the program itself has cut them: both databases see the same
 * syllables. What it keeps follows from that table; a backup leaves both out.
 */
export interface MemoryIndex {
  /** Statements that make `memoryText` and the index over it. */
  readonly schema: readonly string[]
  /** How common syllables are: as it was a while ago, for the whole database or a sample of it. */
  frequencies(): Promise<Frequencies>
  /** Units of a project in which some group is found, in no order: whoever asks compares them all, which costs less than ranking. */
  candidates(projectId: string, groups: readonly Group[], limit: number): Promise<Candidate[]>
  /** The newest units of a project that hold one of each list of syllables, in whatever order. */
  holding(projectId: string, syllables: readonly (readonly string[])[], limit: number): Promise<Candidate[]>
}

/** Up to this size counting takes no longer than a search; a larger memory is counted behind the searches. */
const SMALL = 5000
const COUNT_EVERY_MS = 60_000

/**
 * Remembers frequencies: exactly those of a small memory, those of a little while ago of a large one.
 * @param size a cheap measure of the memory's size that grows with every unit added
 */
export function keptFrequencies(
  size: () => Promise<number>,
  count: (size: number) => Promise<Frequencies>,
): () => Promise<Frequencies> {
  let kept: { frequencies: Frequencies; size: number; at: number } | undefined
  let counting: Promise<Frequencies> | undefined
  const countAnew = async (now: number): Promise<Frequencies> => {
    const frequencies = await count(now)
    kept = { frequencies, size: now, at: performance.now() }
    return frequencies
  }
  return async () => {
    const now = await size()
    const isYoung = kept && now > SMALL && performance.now() - kept.at < COUNT_EVERY_MS
    if (kept && (isYoung || now === kept.size)) return kept.frequencies
    if (now <= SMALL) return countAnew(now)
    counting ??= countAnew(now).finally(() => {
      counting = undefined
    })
    if (!kept) return counting
    // A count that fails behind a search is made again by the next one.
    counting.catch(() => {})
    return kept.frequencies
  }
}

/** The newest number of `memoryText`: both databases find it without reading the table. */
export async function newestNumber(db: Reader): Promise<number> {
  const { newest } = await db
    .selectFrom('memoryText')
    .select((eb) => eb.fn.max('number').as('newest'))
    .executeTakeFirstOrThrow()
  return Number(newest ?? 0)
}
