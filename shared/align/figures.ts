import type { Span } from '../model.ts'
import { matchesOf } from '../text/spans.ts'

const THAI_DIGITS = /[๐-๙]/g
const FIGURE = /(?<![\p{L}\d])\d+(?:[.,:]\d+)*/gu

const plainDigits = (text: string) => text.replace(THAI_DIGITS, (d) => String(d.charCodeAt(0) - 0x0e50))

const GROUPED = {
  vi: { thousands: '.', grouped: /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/ },
  th: { thousands: ',', grouped: /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/ },
} as const

/** The value of a figure as written in a language: "1.586" is 1586 in Vietnamese, "1,586" is 1586 in Thai. */
function decimalOf(written: string, lang: 'vi' | 'th'): string {
  const { thousands, grouped } = GROUPED[lang]
  const plain = grouped.test(written) ? written.replaceAll(thousands, '') : written
  return plain
    .replaceAll(/[,:]/g, '.')
    .replace(/^0+(?=\d)/, '')
    .replace(/\.0+$/, '')
}

/** Years of the Buddhist era fall in this range; they are also offered as years of the common era. */
const buddhistYear = (value: string) => /^2[45]\d\d$/.test(value)

/** The figures of a text with their values, as decimal strings; a Buddhist year counts as its common-era year. */
export function figuresOf(text: string, lang: 'vi' | 'th'): (Span & { readonly value: string })[] {
  return matchesOf(plainDigits(text), FIGURE).map(({ index, 0: written }) => {
    const value = decimalOf(written, lang)
    const era = lang === 'th' && buddhistYear(value)
    return { start: index, end: index + written.length, value: era ? String(Number(value) - 543) : value }
  })
}

/** The values of the figures in a text, as decimal strings. */
export const figureValues = (text: string, lang: 'vi' | 'th'): string[] =>
  figuresOf(text, lang).map(({ value }) => value)
