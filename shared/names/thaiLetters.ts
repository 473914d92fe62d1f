import { charClass } from '../text/charClass.ts'

/** A Thai letter, with the tone mark it carries and all that it silences taken into its stretch of text. */
export interface Letter {
  readonly letter: string
  readonly isConsonant: boolean
  readonly isVowel: boolean
  readonly start: number
  end: number
  tone: boolean
}

/** The sound of each consonant; อ carries vowels and has none. */
export const CONSONANTS = new Map(
  Object.entries({
    k: 'ก',
    K: 'ขฃคฅฆ',
    g: 'ง',
    c: 'จ',
    C: 'ชฉฌ',
    s: 'ซสศษ',
    y: 'ย',
    J: 'ญ',
    d: 'ดฎ',
    t: 'ตฏ',
    T: 'ทถธฐฑฒ',
    n: 'นณ',
    b: 'บ',
    p: 'ป',
    P: 'พผภ',
    f: 'ฟฝ',
    m: 'ม',
    r: 'ร',
    l: 'ลฬ',
    w: 'ว',
    h: 'หฮ',
    '': 'อ',
  }).flatMap(([sound, letters]) => [...letters].map((letter) => [letter, sound] as const)),
)
export const VOWELS: Readonly<Record<string, string>> = Object.fromEntries(
  ['\u0E32a', '\u0E30a', '\u0E31a', '\u0E34i', '\u0E35i', '\u0E36U', '\u0E37U', '\u0E38u', '\u0E39u', '\u0E33am'].map(
    (pair) => [pair[0], pair.slice(1)],
  ),
)
/** Vowels that are written before their consonant. */
export const LEADS: Readonly<Record<string, string>> = { เ: 'e', แ: 'E', โ: 'o', ไ: 'ay', ใ: 'ay' }

const isTone = charClass(/[\u0E47-\u0E4B]/)
const isGap = charClass(/[\s\u200B-\u200D\-–\u2060]/)

const classOf = (letters: Iterable<string>) => charClass(new RegExp(`[${[...letters].join('')}]`))
const isConsonant = classOf(CONSONANTS.keys())
const isVowel = classOf(Object.keys(VOWELS))

const letterAt = (text: string, start: number): Letter => ({
  letter: text[start]!,
  isConsonant: isConsonant(text.charCodeAt(start)),
  isVowel: isVowel(text.charCodeAt(start)),
  start,
  end: start + 1,
  tone: false,
})

/** Letters without tone marks, silenced letters and the spaces and hyphens that names are written with. */
export function readLetters(text: string): Letter[] {
  const letters: Letter[] = []
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!
    const last = letters.at(-1)
    const code = text.charCodeAt(i)
    if (isTone(code)) {
      if (last) {
        last.end = i + 1
        last.tone ||= letter !== '็'
      }
    } else if (letter === '์') {
      // ห์ and ดิ์ are silent, but the ย of เรย์ is heard.
      if (last && /[ิุ]/.test(last.letter)) letters.pop()
      if (last && last.letter !== 'ย' && letters.length > 1) letters.pop()
      const kept = letters.at(-1)
      if (kept) kept.end = i + 1
    } else if (!isGap(code)) letters.push(letterAt(text, i))
  }
  return letters
}
