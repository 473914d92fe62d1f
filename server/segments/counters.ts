import type { Progress } from '../../shared/api/projects.ts'
import type { SegmentState, Severity } from '../../shared/model.ts'
import type { CounterColumns } from '../db/tables.ts'
import type { FindingDelta } from '../findings/repository.ts'

export const COUNTERS = [
  'segments',
  'words',
  'machine',
  'draft',
  'translated',
  'approved',
  'rejected',
  'wordsTranslated',
  'wordsApproved',
  'critical',
  'major',
  'minor',
  'edits',
  'editLength',
] as const satisfies readonly (keyof CounterColumns)[]

/** What of a segment is counted. */
export interface Counted {
  readonly state: SegmentState
  readonly words: number
  readonly edits: number
  readonly editLength: number
  /** Severities of its open findings. */
  readonly open: readonly Severity[]
  /** 1 where the article no longer has it: it is kept, and counts for nothing. */
  readonly gone?: number
}

const NONE: Readonly<Progress> = Object.freeze(Object.fromEntries(COUNTERS.map((name) => [name, 0])) as Progress)

/** What one segment adds to its document's counters. */
export function countersOf({ state, words, edits, editLength, open, gone = 0 }: Counted): Progress {
  if (gone !== 0) return NONE
  const confirmed = state === 'translated' || state === 'approved'
  const of = (severity: Severity) => open.filter((each) => each === severity).length
  return {
    ...NONE,
    segments: 1,
    words,
    [state]: 1,
    wordsTranslated: confirmed ? words : 0,
    wordsApproved: state === 'approved' ? words : 0,
    critical: of('critical'),
    major: of('major'),
    minor: of('minor'),
    edits: confirmed ? edits : 0,
    editLength: confirmed ? editLength : 0,
  }
}

/** The counters of many segments together. */
export function sumOf(parts: readonly Progress[]): Progress {
  const sum = { ...NONE }
  for (const part of parts) for (const name of COUNTERS) sum[name] += part[name]
  return sum
}

/** What changes from one to the other. */
export function difference(before: Progress, after: Progress): Progress {
  const delta = { ...NONE }
  for (const name of COUNTERS) delta[name] = after[name] - before[name]
  return delta
}

interface Open {
  readonly check: string
  readonly severity: Severity
}

/** Findings counted by check and severity: those after less those before. */
export function findingDelta(before: readonly Open[], after: readonly Open[]): FindingDelta {
  const delta = new Map<string, { check: string; severity: Severity; count: number }>()
  const add = ({ check, severity }: Open, by: number) => {
    const key = `${severity} ${check}`
    delta.set(key, { check, severity, count: (delta.get(key)?.count ?? 0) + by })
  }
  for (const finding of before) add(finding, -1)
  for (const finding of after) add(finding, 1)
  return delta
}

/** Several changes of what is found, as one. */
export function sumOfFindings(deltas: readonly FindingDelta[]): FindingDelta {
  if (deltas.length === 1) return deltas[0]!
  const all = deltas.flatMap((delta) => [...delta])
  return new Map(
    [...Map.groupBy(all, ([key]) => key)].map(([key, members]) => [
      key,
      { ...members[0]![1], count: members.reduce((sum, [, { count }]) => sum + count, 0) },
    ]),
  )
}
