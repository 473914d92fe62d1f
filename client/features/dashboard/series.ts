import type { z } from 'zod'
import type { throughput } from '../../../shared/api/projects.ts'

export type Throughput = z.infer<typeof throughput>

/** The days from `from` to `to`, both included, YYYY-MM-DD. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = []
  for (
    let at = new Date(`${from}T00:00:00Z`);
    at.toISOString().slice(0, 10) <= to;
    at.setUTCDate(at.getUTCDate() + 1)
  ) {
    days.push(at.toISOString().slice(0, 10))
  }
  return days
}

/** The day that many days before another. */
export function daysBefore(day: string, count: number): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() - count)
  return at.toISOString().slice(0, 10)
}

/** Words confirmed and approved on each day, days without work included. */
export function byDay(rows: readonly Throughput[], from: string, to: string) {
  const sums = new Map(daysBetween(from, to).map((day) => [day, { day, confirmedWords: 0, approvedWords: 0 }]))
  for (const row of rows) {
    const sum = sums.get(row.day)
    if (!sum) continue
    sum.confirmedWords += row.confirmedWords
    sum.approvedWords += row.approvedWords
  }
  return [...sums.values()]
}

export interface PersonsWork extends Omit<Throughput, 'day' | 'personId'> {
  readonly id: string
}

/** What each person confirmed and approved in all, and the time it took, the busiest first. */
export function byPerson(rows: readonly Throughput[]): PersonsWork[] {
  const sums = new Map<string, PersonsWork>()
  for (const { day: _day, personId, ...row } of rows) {
    const id = personId ?? ''
    const sum = sums.get(id)
    sums.set(id, {
      id,
      name: row.name,
      confirmed: (sum?.confirmed ?? 0) + row.confirmed,
      confirmedWords: (sum?.confirmedWords ?? 0) + row.confirmedWords,
      approved: (sum?.approved ?? 0) + row.approved,
      approvedWords: (sum?.approvedWords ?? 0) + row.approvedWords,
      seconds: (sum?.seconds ?? 0) + row.seconds,
    })
  }
  return [...sums.values()].sort((a, b) => b.confirmedWords + b.approvedWords - a.confirmedWords - a.approvedWords)
}

/** Less than this says nothing of somebody's pace. */
const LEAST_SECONDS = 60

/** Words confirmed and approved in an hour of active time; null where too little was measured. */
export function wordsAnHour({ confirmedWords, approvedWords, seconds }: PersonsWork): number | null {
  return seconds < LEAST_SECONDS ? null : Math.round(((confirmedWords + approvedWords) * 3600) / seconds)
}

/** Whole hours and minutes, a begun minute as one. */
export function hoursAndMinutes(seconds: number): { hours: number; minutes: number } {
  const minutes = Math.ceil(seconds / 60)
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 }
}
