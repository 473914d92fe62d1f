import type { DateMention, DatePart, DatePartKind } from '../dates/mention.ts'
import { type Language, readDates } from '../dates/readDates.ts'
import type { Span } from '../model.ts'
import type { Quantity, QuantityForm, QuantityKind } from './quantity.ts'
import { readNumbers } from './readNumbers.ts'

/** A quantity or a part of a date, in one shape, so that a number read as a date on one side finds its counterpart on the other. */
export interface Fact extends Span {
  readonly kind: QuantityKind | DatePartKind
  readonly values: readonly number[]
  readonly form: QuantityForm
  readonly optional: boolean
  readonly quantity?: Quantity
  readonly part?: DatePart
  readonly date?: DateMention
  /** Where it stands in its text, 0–1: equal values are paired by nearness. */
  readonly place: number
  /** Where it stands among the facts of its kind, 0–1: translations move clauses more than they reorder a list of dates. */
  rank?: number
}

function ofPart(date: DateMention, part: DatePart, length: number): Fact {
  const { start, end, kind, values } = part
  const form = part.named ? 'words' : 'figures'
  const optional = part.kind === 'minute' && values[0] === 0
  return { start, end, kind, values, form, optional, part, date, place: start / length }
}

function loose(fact: Fact, kind: Fact['kind'], value: number): Fact {
  return { ...fact, kind, values: [value], form: 'loose', optional: true, quantity: undefined, part: undefined }
}

/** 30/4 outside a date may be a day and a month, or a ratio. */
function dayAndMonth(text: string, fact: Fact, next: Fact | undefined): Fact[] {
  if (!fact.quantity || !next?.quantity || next.form !== 'figures') return []
  if (!/^[/.-]$/.test(text.slice(fact.end, next.start))) return []
  const [day = 0, month = 0] = [fact.values[0], next.values[0]]
  return day <= 31 && month <= 12 ? [loose(fact, 'day', day), loose(next, 'month', month)] : []
}

/** 2/9 reads as a fraction, and may be a day and a month too. */
function sidesOfFraction(text: string, fact: Fact): Fact[] {
  const sides = text.slice(fact.start, fact.end).split('/').map(Number)
  if (sides.length !== 2 || !sides.every((side) => side > 0)) return []
  return [loose(fact, 'day', sides[0]!), loose(fact, 'month', sides[1]!)]
}

/** What the words of a text may mean besides: thứ hai is Monday or the second (thứ Hai only Monday). */
function otherReadings(text: string, language: Language, facts: readonly Fact[]): Fact[] {
  const readings: Fact[] = []
  for (const [i, fact] of facts.entries()) {
    if (fact.kind === 'weekday' && language === 'vi') {
      const weekday = /^[\p{Ll}\d]/u.test(text.slice(fact.start, fact.end)) ? (fact.values[0] ?? 7) : 7
      if (weekday < 7) readings.push(loose(fact, 'ordinal', weekday + 1))
    }
    if (fact.form === 'figures') readings.push(...dayAndMonth(text, fact, facts[i + 1]))
    if (fact.kind === 'fraction') readings.push(...sidesOfFraction(text, fact))
  }
  return readings
}

function rankByKind(facts: readonly { kind: Fact['kind']; rank?: number }[]): void {
  const counts = new Map<Fact['kind'], number>()
  for (const fact of facts) {
    const before = counts.get(fact.kind) ?? 0
    fact.rank = before + 0.5
    counts.set(fact.kind, before + 1)
  }
  for (const fact of facts) fact.rank = (fact.rank ?? 0) / (counts.get(fact.kind) ?? 1)
}

/** All facts of a text in reading order: quantities, parts of dates, and what either may mean besides. */
export function readFacts(text: string, language: Language): readonly Fact[] {
  const length = Math.max(text.length, 1)
  const facts: Fact[] = []
  for (const date of readDates(text, language)) for (const part of date.parts) facts.push(ofPart(date, part, length))
  for (const quantity of readNumbers(text, language)) {
    const { start, end, kind, values, form, optional } = quantity
    facts.push({ start, end, kind, values, form, optional, quantity, place: start / length })
  }
  if (facts.length === 0) return facts
  facts.sort((a, b) => a.start - b.start)
  rankByKind(facts)
  facts.push(...otherReadings(text, language, facts))
  return facts
}
