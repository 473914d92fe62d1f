import { charClass } from '../text/charClass.ts'

/** Sounds are written with one letter a class; small letters are vowels. */
const THAI_SOUNDS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    K: 'กขฃคฅฆ',
    G: 'ง',
    C: 'จฉชฌ',
    S: 'ซศษส',
    Y: 'ญย',
    T: 'ฎฏฐฑฒดตถทธ',
    N: 'ณน',
    P: 'บปผพภ',
    F: 'ฝฟ',
    M: 'ม',
    L: 'รลฬฤ',
    W: 'ว',
    H: 'หฮ',
    a: 'าะัแ',
    i: 'ิีไใ',
    u: 'ึืุู',
    e: 'เ',
    o: 'โอ',
    aM: 'ำ',
  }).flatMap(([sound, letters]) => [...letters].map((letter) => [letter, sound])),
)
const FIRST_THAI = 0x0e00
/** The sounds of each Thai letter, by its place in the Thai block of Unicode. */
const SOUND_OF = Array.from({ length: 0x80 }, (_, place) => THAI_SOUNDS[String.fromCharCode(FIRST_THAI + place)])

const SILENCED = /[ก-ฮ][ิุ]?์/g
const LEADING_VOWEL = /([เแโใไ])([ก-ฮ])/g
const LEADING_H = /ห(?=[งญนมยรลว])/g
const isSilentMark = charClass(/[็-๎]/)

/** The sounds of a Thai text in order, one letter each; silenced letters and tone marks are left out, other scripts become a space. */
export function thaiSounds(text: string): string {
  const spoken = text.replace(SILENCED, '').replace(LEADING_H, '').replace(LEADING_VOWEL, '$2$1')
  let out = ''
  for (let at = 0; at < spoken.length; at++) {
    const code = spoken.charCodeAt(at)
    if (!isSilentMark(code)) out += SOUND_OF[code - FIRST_THAI] ?? ' '
  }
  return out
}

const LATIN_RULES: readonly (readonly [RegExp, string])[] = [
  [/^kn/, 'N'],
  [/^wr/, 'L'],
  [/^x/, 'S'],
  [/^ps/, 'S'],
  [/tsch|tch|cz|cs/g, 'C'],
  [/sch/g, 'C'],
  [/sh/g, 'C'],
  [/ch/g, 'C'],
  [/ph/g, 'F'],
  [/th/g, 'T'],
  [/gh(?=[aeiou])/g, 'K'],
  [/gh/g, ''],
  [/kh/g, 'K'],
  [/ck/g, 'K'],
  [/qu/g, 'KW'],
  [/x/g, 'KS'],
  [/ng/g, 'G'],
  [/c(?=[eiy])/g, 'S'],
  [/[ckqg]/g, 'K'],
  [/j/g, 'C'],
  [/[zs]/g, 'S'],
  [/[vw]/g, 'W'],
  [/f/g, 'F'],
  [/[bp]/g, 'P'],
  [/[dt]/g, 'T'],
  [/[lr]/g, 'L'],
  [/m/g, 'M'],
  [/n/g, 'N'],
  [/^y(?=[aeiou])/, 'Y'],
  [/y/g, 'i'],
  [/h/g, 'H'],
]
const VIETNAMESE_RULES: readonly (readonly [RegExp, string])[] = [
  [/^ngh?/, 'G'],
  [/^nh/, 'Y'],
  [/^tr/, 'C'],
  [/^ch/, 'C'],
  [/^gi/, 'S'],
  [/^kh/, 'K'],
  [/^th/, 'T'],
  [/^ph/, 'F'],
  [/^gh/, 'K'],
  [/^đ/, 'T'],
  [/^d/, 'S'],
  [/^r/, 'L'],
  [/^x/, 'S'],
  [/^v/, 'W'],
  [/^qu/, 'KW'],
  [/nh$/, 'N'],
  [/ng$/, 'G'],
  [/ch$/, 'K'],
  [/[ckqg]/g, 'K'],
  [/s/g, 'S'],
  [/[bp]/g, 'P'],
  [/t/g, 'T'],
  [/l/g, 'L'],
  [/m/g, 'M'],
  [/n/g, 'N'],
  [/h/g, 'H'],
  [/y/g, 'i'],
]

const bare = (word: string) => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')
const apply = (word: string, rules: typeof LATIN_RULES) =>
  rules
    .reduce((w, [from, to]) => w.replace(from, to), word)
    .replace(/[^A-Zaeiou]/g, '')
    .replace(/(.)\1+/g, '$1')

/** The sounds of a name in Latin letters, roughly as Thai newsrooms hear it ("Kavanaugh" → "KaWaNau"). */
export const latinSounds = (word: string) => apply(bare(word), LATIN_RULES)

/** The sounds of a Vietnamese name, syllable by syllable ("Võ Nguyên Giáp" → "WoGueNSaP"). */
export const vietnameseSounds = (name: string) =>
  name
    .split(/\s+/)
    .map((syllable) => apply(bare(syllable), VIETNAMESE_RULES))
    .join('')

const isVowel = (sound: string) => sound >= 'a'

/** Whether an encoded sound is a consonant. */
export const isConsonant = (code: number) => code > 0 && code < FIRST_VOWEL

const NEAR: Readonly<Record<string, number>> = {
  CS: 0.3,
  CK: 0.5,
  CT: 0.5,
  CY: 0.5,
  KG: 0.4,
  FW: 0.3,
  PW: 0.5,
  FP: 0.5,
  LN: 0.5,
  ST: 0.4,
  NG: 0.3,
  KY: 0.6,
  NY: 0.5,
  SL: 0.5,
  SY: 0.4,
  Wu: 0.2,
  Wo: 0.2,
  Yi: 0.2,
  HK: 0.6,
  MN: 0.6,
}
const substitution = (a: string, b: string) => {
  if (a === b) return 0
  if (a === ' ' || b === ' ') return 1.2
  if (isVowel(a) && isVowel(b)) return 0.3
  return NEAR[a + b] ?? NEAR[b + a] ?? 1.2
}
const skipped = (sound: string) => {
  if (isVowel(sound) || sound === ' ') return 0.2
  if (sound === 'H' || sound === 'W' || sound === 'Y') return 0.35
  return sound === 'L' ? 0.6 : 0.9
}

const SOUNDS = ' KGCSYTNPFMLWHaiueo'
const SUBSTITUTION = Float64Array.from([...SOUNDS].flatMap((a) => [...SOUNDS].map((b) => substitution(a, b))))
const SKIPPED = Float64Array.from(SOUNDS, skipped)
const FIRST_VOWEL = SOUNDS.indexOf('a')

/** Sounds as numbers, for comparing. */
export function encodeSounds(sounds: string): Uint8Array {
  const codes = new Uint8Array(sounds.length)
  for (let at = 0; at < sounds.length; at++) codes[at] = Math.max(0, SOUNDS.indexOf(sounds[at]!))
  return codes
}

/**
 * How badly a name fits the place in a text where it fits best: 0 is every sound in order, 1 nothing alike.
 * Edit distance with costs by likeness of sound, free to begin and end anywhere (Sellers 1980).
 * @param said, heard the sounds of the name and of the text, encoded
 */
export function soundDistance(said: Uint8Array, heard: Uint8Array): number {
  let row = new Float64Array(heard.length + 1)
  let next = new Float64Array(heard.length + 1)
  let weight = 0
  for (const sound of said) {
    weight += sound >= FIRST_VOWEL ? 0.3 : 1
    const skip = SKIPPED[sound]!
    const costs = sound * SOUNDS.length
    next[0] = row[0]! + skip
    for (let j = 1; j <= heard.length; j++) {
      const other = heard[j - 1]!
      const insert = next[j - 1]! + SKIPPED[other]!
      const change = row[j - 1]! + SUBSTITUTION[costs + other]!
      next[j] = Math.min(insert, change, row[j]! + skip)
    }
    ;[row, next] = [next, row]
  }
  return Math.min(...row) / Math.max(1, weight)
}

/** The consonants of a string of sounds, in order. */
export const skeleton = (sounds: string) => sounds.replace(/[aeiou ]/g, '')
