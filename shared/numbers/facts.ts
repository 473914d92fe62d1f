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
  readonly rank?: number
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
  if (!fact.quantity || !next?.quantity || fact.form !== 'figures' || next.form !== 'figures') return []
  if (!/^[/.-]$/.test(text.slice(fact.end, next.start))) return []
  const [day = 0, month = 0] = [fact.values[0], next.values[0]]
  return day <= 31 && month <= 12 ? [loose(fact, 'day', day), loose(next, 'month', month)] : []
}

/** 2/9 reads as a fraction, and may be a day and a month too. */
function sidesOfFraction(text: string, fact: Fact): Fact[] {
  const sides = text.slice(fact.start, fact.end).split('/').map(Number)
  if (fact.kind !== 'fraction' || sides.length !== 2 || !sides.every((side) => side > 0)) return []
  return [loose(fact, 'day', sides[0]!), loose(fact, 'month', sides[1]!)]
}

/** What the words of a text may mean besides: thứ hai is Monday or the second (thứ Hai only Monday). */
function otherReadings(text: string, language: Language, facts: readonly Fact[]): Fact[] {
  return facts.flatMap((fact, i) => {
    const small = fact.kind === 'weekday' && language === 'vi' && /^[\p{Ll}\d]/u.test(text.slice(fact.start, fact.end))
    const weekday = small ? (fact.values[0] ?? 7) : 7
    const ordinal = weekday < 7 ? [loose(fact, 'ordinal', weekday + 1)] : []
    return [...ordinal, ...dayAndMonth(text, fact, facts[i + 1]), ...sidesOfFraction(text, fact)]
  })
}

function rankByKind(facts: readonly Fact[]): Fact[] {
  return [...Map.groupBy(facts, (fact) => fact.kind).values()]
    .flatMap((same) => same.map((fact, i) => ({ ...fact, rank: (i + 0.5) / same.length })))
    .sort((a, b) => a.start - b.start)
}

/** All facts of a text in reading order: quantities, parts of dates, and what either may mean besides. */
export function readFacts(text: string, language: Language): readonly Fact[] {
  const length = Math.max(text.length, 1)
  const facts: Fact[] = readDates(text, language).flatMap((date) =>
    date.parts.map((part) => ofPart(date, part, length)),
  )
  for (const quantity of readNumbers(text, language)) {
    const { start, end, kind, values, form, optional } = quantity
    facts.push({ start, end, kind, values, form, optional, quantity, place: start / length })
  }
  const ranked = rankByKind(facts.sort((a, b) => a.start - b.start))
  return [...ranked, ...otherReadings(text, language, ranked)]
}
