import type { Span } from '../model.ts'
import { cached } from '../text/cache.ts'
import { charClass, endOfRun } from '../text/charClass.ts'
import { withoutDiacritics } from '../text/normalise.ts'
import contexts from './contexts.json' with { type: 'json' }
import { ESTABLISHED, establishedName, nameKey } from './established.ts'
import { isVietnameseSyllable, parseSyllable } from './syllable.ts'

/** `foreign`: a country or place outside Vietnam; `other`: not known to be a person, a place or a body. */
export type ReadKind = 'person' | 'place' | 'body' | 'foreign' | 'other'

export interface ReadName extends Span {
  readonly text: string
  readonly kind: ReadKind
  readonly syllables: readonly string[]
  /** Whether this can be nothing but a Vietnamese name: what is said of it may be acted on. */
  readonly certain: boolean
}

interface Word extends Span {
  readonly text: string
}

const keys = (names: readonly string[]) => new Set(names.map(nameKey))
const SURNAMES = keys(contexts.surnames)
const SHARED_SURNAMES = keys(contexts.sharedSurnames)
const FOREIGN = keys(contexts.foreign)
const BODY_HEADS = keys(contexts.bodyHeads)
const STARTERS = keys(contexts.starters)
const TITLES = keys(contexts.titles)
const PLACES = keys(ESTABLISHED.filter((entry) => entry.kind === 'place').map((entry) => entry.name))
/** Letters and marks of Vietnamese, and all between them in Unicode: the engine leaves a pattern to look \p{L} up, letter by letter. */
const LETTER = '[A-Za-z\\u00C0-\\u1EFF]'
const PLACE_WORD = new RegExp(`(?<!${LETTER})(?:${contexts.placeWords.join('|')})\\s+$`, 'iu')
const TITLE_WORD = new RegExp(`(?<!${LETTER})(?:${contexts.personWords.join('|')})\\.?\\s+$`, 'iu')
const FOREIGN_CONTEXT = new RegExp(`(?<!${LETTER})(?:${contexts.foreignContext.join('|')})(?!${LETTER})`, 'u')
const isUpper = charClass(/\p{Lu}/u)
const isSmall = charClass(/[\p{Ll}\p{M}]/u)
const isWordLetter = charClass(/[\p{L}\p{M}\d]/u)
/** An office of a province or commune, after which its holder is named: "Chủ tịch UBND tỉnh Võ Tấn Đức". */
const OFFICE_OF =
  /(?:chủ tịch|bí thư|giám đốc|trưởng|phó|chánh|tư lệnh|chỉ huy)[^,.;:()]{0,40}(?:UBND|HĐND|MTTQ|Tổ quốc|nhân dân|Công an|công an|quân sự|Đảng ủy|đoàn|Đoàn)\s+(?:tỉnh|thành phố|TP\.?|huyện|quận|xã|phường)\s+$/iu
const OFFICE_REACH = 64
const SENTENCE_START = /(?:^|[.!?:;…\n])[\s"“”'‘’()\-–]*$/u
const LONGEST_PERSON = 5
const MIDDLE = /^(?:thị|văn|đình|hữu|đức|xuân)$/
const ONLY_VIETNAMS = /^(?:nguyễn|phạm|huỳnh|võ|bùi|đỗ)$/

const isNameWord = (text: string) => isVietnameseSyllable(text) || parseSyllable(text) !== null

/** The words of a text that have a capital and small letters after it, as names of Vietnam do. */
function capitalised(text: string): Word[] {
  const words: Word[] = []
  for (let start = 0; start < text.length; start++) {
    const end = endOfRun(text, start, isWordLetter)
    if (isUpper(text.charCodeAt(start)) && endOfRun(text, start + 1, isSmall) === end)
      words.push({ text: text.slice(start, end), start, end })
    start = Math.max(start, end)
  }
  return words
}

function runsOf(text: string): Word[][] {
  const runs: Word[][] = []
  let end = -1
  for (const word of capitalised(text)) {
    if (!isNameWord(word.text)) continue
    if (word.start === end + 1 && text[end] === ' ') runs.at(-1)!.push(word)
    else runs.push([word])
    end = word.end
  }
  return runs
}

const joined = (words: readonly Word[]) => nameKey(words.map((word) => word.text).join(' '))
const isSurname = (word: Word | undefined) => {
  const key = nameKey(word?.text ?? '')
  return SURNAMES.has(key) || SHARED_SURNAMES.has(key)
}

/** Leaves out the title or plain word that a capital at the start of a sentence has drawn into a run. */
function trim(run: readonly Word[], initial: boolean): readonly Word[] {
  if (PLACES.has(joined(run))) return run
  const first = nameKey(run[0]!.text)
  const titled = TITLES.has(first) && (initial || isSurname(run[1]))
  return titled || (initial && STARTERS.has(first)) ? run.slice(1) : run
}

/** Parts a place from the person or body named after it: "tỉnh Đắk Lắk Nguyễn Đình Trung". */
function part(words: readonly Word[]): (readonly Word[])[] {
  for (let i = words.length - 2; i >= 1; i--) {
    const key = joined(words.slice(0, i))
    if ((PLACES.has(key) || FOREIGN.has(key)) && isSurname(words[i])) return [words.slice(0, i), words.slice(i)]
  }
  return [words]
}

function personOf(words: readonly Word[], titled: boolean): boolean | undefined {
  const [first, second] = words.map((word) => nameKey(word.text))
  if (words.length < 2 || words.length > LONGEST_PERSON || FOREIGN.has(joined(words.slice(0, 2)))) return undefined
  const middle = MIDDLE.test(second!)
  const marked = words.some((word) => withoutDiacritics(word.text) !== word.text)
  if (BODY_HEADS.has(first!) && !titled && !middle) return undefined
  if (SURNAMES.has(first!)) return marked && (words.length > 2 || titled)
  if (SHARED_SURNAMES.has(first!)) return marked && words.length > 2 && (middle || titled)
  return undefined
}

function kindOf(words: readonly Word[], text: string): { kind: ReadKind; certain: boolean } {
  const key = joined(words)
  if (FOREIGN.has(key)) return { kind: 'foreign', certain: false }
  if (PLACES.has(key)) return { kind: 'place', certain: words.length > 1 }
  if (establishedName(key)?.kind === 'person') return { kind: 'person', certain: true }
  const before = text.slice(Math.max(0, words[0]!.start - 24), words[0]!.start)
  const titled = TITLE_WORD.test(before)
  const headed = BODY_HEADS.has(nameKey(words[0]!.text))
  const holds =
    words.length > 2 && OFFICE_OF.test(text.slice(Math.max(0, words[0]!.start - OFFICE_REACH), words[0]!.start))
  if (PLACE_WORD.test(before) && !titled && !headed && !holds) return { kind: 'place', certain: words.length > 1 }
  const person = personOf(words, titled || holds)
  if (person !== undefined) return { kind: 'person', certain: person }
  return { kind: headed ? 'body' : 'other', certain: false }
}

const isAbroad = cached((text) => FOREIGN_CONTEXT.test(text))

/** Chinese and Korean names are written with the same syllables, and are not heard as Vietnamese in Thai. */
function isVietnams(words: readonly Word[], kind: ReadKind, text: string): boolean {
  if (!isAbroad(text) || (kind === 'place' && PLACES.has(joined(words)))) return true
  return ONLY_VIETNAMS.test(nameKey(words[0]!.text)) || nameKey(words[1]?.text ?? '') === 'thị'
}

function read(text: string): readonly ReadName[] {
  const names: ReadName[] = []
  for (const run of runsOf(text)) {
    const initial = SENTENCE_START.test(text.slice(Math.max(0, run[0]!.start - 12), run[0]!.start))
    for (const words of part(trim(run, initial))) {
      if (!words.length) continue
      const { kind, certain } = kindOf(words, text)
      const start = words[0]!.start
      const end = words.at(-1)!.end
      const syllables = words.map((word) => word.text)
      names.push({
        text: text.slice(start, end),
        start,
        end,
        kind,
        syllables,
        certain: certain && isVietnams(words, kind, text),
      })
    }
  }
  return names
}

/**
 * Finds the proper names in a Vietnamese text that are written in Vietnamese syllables: runs of capitalised syllables, without
 * the titles and plain words that begin a sentence. Foreign names in Sino-Vietnamese form are found too, as not certain.
 * @param text NFC
 */
export const readNames = cached(read)
