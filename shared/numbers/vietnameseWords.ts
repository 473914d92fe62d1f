import words from './words.json' with { type: 'json' }

export const DIGITS: Readonly<Record<string, number>> = words.vi.digits
export const TENS: Readonly<Record<string, number>> = words.vi.ten
export const SCALES: Readonly<Record<string, number>> = words.vi.scales

/** The value of a run of number words: hai mươi lăm, một nghìn chín trăm, hai triệu rưỡi; vague where no digit starts it. */
export function vietnameseWords(run: string): { value: number; vague: boolean } {
  let total = 0
  let section = 0
  let digit: number | undefined
  let last = 1
  const tokens = run.toLowerCase().split(/\s+/)
  for (const word of tokens) {
    const step = TENS[word]
    const scale = SCALES[word]
    if (word === 'rưỡi') section += (digit ?? 0) + last / 2
    else if (word in DIGITS) digit = (digit === undefined ? 0 : digit * 10) + DIGITS[word]!
    else if (step) {
      section += (digit ?? 1) * step
      last = step
    } else if (scale) {
      section += digit ?? 0
      total = scale >= 1e6 || section === 0 ? (total + section || 1) * scale : total + section * scale
      section = 0
      last = scale
    }
    if (!(word in DIGITS)) digit = undefined
  }
  const first = tokens[0] ?? ''
  return { value: total + section + (digit ?? 0), vague: first in SCALES || first === 'chục' || first === 'trăm' }
}
