import { type Language, readDates, westernDigits } from '../dates/readDates.ts'
import { cached } from '../text/cache.ts'
import { times } from './numeral.ts'
import type { Quantity } from './quantity.ts'
import { scanThai } from './thai.ts'
import { scanVietnamese } from './vietnamese.ts'

const RANGE_GAP = /^\s*(?:-|–|—|đến|tới|hoặc|hay|ถึง|หรือ)\s*$/iu

/** In "19 - 24 triệu đồng" the scale word belongs to both ends. */
function shareScales(text: string, quantities: readonly Quantity[]): Quantity[] {
  return quantities.map((quantity, i) => {
    const next = quantities[i + 1]
    if (!next || quantity.form !== 'figures' || quantity.kind === 'percent') return quantity
    if (!RANGE_GAP.test(text.slice(quantity.end, next.start))) return quantity
    const unit = quantity.unit ?? (next.kind === 'percent' ? undefined : next.unit)
    if (quantity.scale || !next.scale) return { ...quantity, unit }
    const { factor } = next.scale
    return {
      ...quantity,
      unit,
      values: [...quantity.values.map((value) => times(value, factor)), ...quantity.values],
      swapped: quantity.swapped === undefined ? undefined : times(quantity.swapped, factor),
    }
  })
}

function read(text: string, language: Language): readonly Quantity[] {
  const dates = readDates(text, language)
  const taken = (start: number, end: number) => dates.some((date) => date.start < end && date.end > start)
  const found = language === 'vi' ? scanVietnamese(text, taken) : scanThai(westernDigits(text), taken)
  return shareScales(text, found)
}

const vietnamese = cached((text) => read(text, 'vi'))
const thai = cached((text) => read(text, 'th'))

/**
 * Every quantity of a text with its value and span, in reading order; what `readDates` reads is left to it.
 * Number words that may be something else (ba, năm, หนึ่ง) come as form 'loose': good for finding a counterpart,
 * never for an alarm.
 * @param text NFC
 */
export function readNumbers(text: string, language: Language): readonly Quantity[] {
  return language === 'vi' ? vietnamese(text) : thai(text)
}
