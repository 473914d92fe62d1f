const THAI_DIGITS = /[๐-๙]/g
const FIGURE = /(?<![\p{L}\d])\d+(?:[.,:]\d+)*/gu

const plainDigits = (text: string) => text.replace(THAI_DIGITS, (d) => String(d.charCodeAt(0) - 0x0e50))

/** The value of a figure as written in a language: "1.586" is 1586 in Vietnamese, "1,586" is 1586 in Thai. */
function decimalOf(written: string, lang: 'vi' | 'th'): string {
  const [thousands, decimal] = lang === 'vi' ? ['.', ','] : [',', '.']
  const grouped = new RegExp(`^\\d{1,3}(?:\\${thousands}\\d{3})+(?:\\${decimal}\\d+)?$`)
  const plain = grouped.test(written) ? written.replaceAll(thousands, '') : written
  return plain
    .replaceAll(/[,:]/g, '.')
    .replace(/^0+(?=\d)/, '')
    .replace(/\.0+$/, '')
}

/** Years of the Buddhist era fall in this range; they are also offered as years of the common era. */
const buddhistYear = (value: string) => /^2[45]\d\d$/.test(value)

/** The values of the figures in a text, as decimal strings; a Buddhist year counts as its common-era year. */
export function figureValues(text: string, lang: 'vi' | 'th'): string[] {
  const values = [...plainDigits(text).matchAll(FIGURE)].map(([written]) => decimalOf(written, lang))
  return values.map((v) => (lang === 'th' && buddhistYear(v) ? String(Number(v) - 543) : v))
}
