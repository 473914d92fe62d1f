import legacy from './legacy.json' with { type: 'json' }

const pairs = (letters: string): [string, string][] => {
  const units = [...letters]
  return Array.from({ length: units.length / 2 }, (_, i) => [units[2 * i]!, units[2 * i + 1]!])
}

const TCVN3 = new Map([...pairs(legacy.tcvn3.upper), ...pairs(legacy.tcvn3.lower)])
const VNI_BASES = new Map(Object.entries(legacy.vni.bases))
const VNI_MARKS = new Map(Object.entries(legacy.vni.marks))
const VNI_SINGLE = new Map(Object.entries(legacy.vni.single))

const CAPITAL_WORD = /(?<![\p{L}\p{M}])(?=\p{L}*[A-Z]\p{L}*[A-Z])[A-Z\p{L}]+(?![\p{L}\p{M}])/gu

/** The capitals fonts have no codes of their own for accented capitals: a line or word whose ASCII letters are all capitals is raised. */
const raiseCapitals = (text: string): string =>
  text.replace(/[^\n]+/g, (line) => {
    if (!/[a-z]/.test(line) && /[A-Z][^A-Z]*[A-Z]/.test(line)) return line.toUpperCase()
    return line.replace(CAPITAL_WORD, (word) => (/[a-z]/.test(word) ? word : word.toUpperCase()))
  })

/**
 * TCVN3 (ABC, the .VnTime fonts) to Unicode.
 * @param text the bytes read as windows-1252, or such text as it was pasted
 * @returns NFC; words in the capitals fonts, whose accented letters have no capitals of their own, are raised
 */
export function fromTcvn3(text: string): string {
  let converted = ''
  for (const letter of text) converted += TCVN3.get(letter) ?? letter
  return raiseCapitals(converted).normalize('NFC')
}

const isUpper = (letter: string) => letter !== letter.toLowerCase()
const inCase = (letter: string, upper: boolean) => (upper ? letter.toUpperCase() : letter)

/**
 * VNI-Windows (a base letter followed by a letter that stands for its marks) to Unicode.
 * @param text the bytes read as windows-1252, or such text as it was pasted
 * @returns NFC
 */
export function fromVni(text: string): string {
  const letters = [...text]
  let converted = ''
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i]!
    const small = letter.toLowerCase()
    const base = VNI_BASES.get(small)
    const marks = VNI_MARKS.get(letters[i + 1]?.toLowerCase() ?? '')
    if (base !== undefined && marks !== undefined) {
      converted += inCase(base, isUpper(letter)) + marks
      i++
    } else converted += inCase(VNI_SINGLE.get(small) ?? small, isUpper(letter))
  }
  return converted.normalize('NFC')
}
