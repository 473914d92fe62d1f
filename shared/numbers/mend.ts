import calendar from '../dates/calendar.json' with { type: 'json' }
import { thaiMonthName, thaiWeekdayName } from '../dates/thai.ts'
import type { Fix } from '../model.ts'
import { isClock } from './equivalent.ts'
import type { Fact } from './facts.ts'
import { times, writeThaiNumber } from './numeral.ts'

const MILLION = 1e6
const MILLION_MILLION = 1e12

/** A value in Thai figures, from a million up with ล้าน or ล้านล้าน: 615000000000 is 615,000 ล้าน. */
export function writeThaiQuantity(value: number): string {
  if (value >= MILLION_MILLION) return `${writeThaiNumber(times(value, 1 / MILLION_MILLION))} ล้านล้าน`
  if (value >= MILLION) return `${writeThaiNumber(times(value, 1 / MILLION))} ล้าน`
  return writeThaiNumber(value)
}

function datePart(source: Fact, target: Fact): string | undefined {
  const value = source.values[0]!
  if (target.kind === 'year') return String(target.part?.era === 'buddhist' ? value + calendar.eraOffset : value)
  if (target.kind === 'month' && target.form === 'words') return thaiMonthName(value)
  if (target.kind === 'weekday') return thaiWeekdayName(value)
  return target.form === 'figures' ? String(value).padStart(target.kind === 'minute' ? 2 : 1, '0') : undefined
}

/** The replacement that makes a Thai fact say what the source says, where there is one right way to write it. */
export function mendFact(source: Fact, target: Fact): Fix | undefined {
  const { start, end } = target
  if (target.part) {
    if (source.kind !== target.kind && !(isClock(source) && target.kind === 'hour')) return undefined
    const text = datePart(source, target)
    return text ? { start, end, text } : undefined
  }
  const value = source.values[0]
  if (value === undefined || source.part || source.kind === 'fraction' || target.kind === 'fraction') return undefined
  if (target.form !== 'figures' && target.form !== 'vague') return undefined
  if (target.form === 'vague' || source.form === 'vague') return undefined
  return { start, end, text: writeThaiQuantity(value) }
}
