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

/** What each person confirmed and approved in all, the busiest first. */
export function byPerson(rows: readonly Throughput[]) {
  const sums = new Map<
    string,
    { id: string; name: string; confirmed: number; confirmedWords: number; approved: number; approvedWords: number }
  >()
  for (const row of rows) {
    const id = row.personId ?? ''
    const sum = sums.get(id) ?? { id, name: row.name, confirmed: 0, confirmedWords: 0, approved: 0, approvedWords: 0 }
    sum.confirmed += row.confirmed
    sum.confirmedWords += row.confirmedWords
    sum.approved += row.approved
    sum.approvedWords += row.approvedWords
    sums.set(id, sum)
  }
  return [...sums.values()].sort((a, b) => b.confirmedWords + b.approvedWords - a.confirmedWords - a.approvedWords)
}
