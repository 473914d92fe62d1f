import words from './words.json' with { type: 'json' }

export const DIGITS: Readonly<Record<string, number>> = words.th.digits
export const SCALES: Readonly<Record<string, number>> = words.th.scales

const LONGEST_FIRST = [...Object.keys(DIGITS), ...Object.keys(SCALES)].sort((a, b) => b.length - a.length)
/** Each number word of a run that is known to be number words. */
const THAI_WORDS = new RegExp(`ครึ่ง|${LONGEST_FIRST.join('|')}`, 'gu')

/** The value of a run of Thai number words without spaces: ยี่สิบเอ็ด, สองพันห้าร้อย, สามล้านครึ่ง; vague where no digit starts it. */
export function thaiWords(run: string): { value: number; vague: boolean } {
  let total = 0
  let section = 0
  let digit: number | undefined
  let last = 1
  const tokens = run.match(THAI_WORDS) ?? []
  for (const word of tokens) {
    const scale = SCALES[word]
    if (word === 'ครึ่ง') section += last / 2
    else if (word in DIGITS) digit = (digit === undefined ? 0 : digit * 10) + DIGITS[word]!
    else if (scale && scale < 1e6) {
      section += (digit ?? 1) * scale
      digit = undefined
      last = scale
    } else if (scale) {
      total = (total + section + (digit ?? 0) || 1) * scale
      section = 0
      digit = undefined
      last = scale
    }
  }
  return { value: total + section + (digit ?? 0), vague: (tokens[0] ?? '') in SCALES && tokens[0] !== 'สิบ' }
}
