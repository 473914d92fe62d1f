import { keeping } from '../text/cache.ts'
import { charClass, endOfRun } from '../text/charClass.ts'
import {
  encodeSounds,
  isConsonant,
  latinSounds,
  skeleton,
  soundDistance,
  thaiSounds,
  vietnameseSounds,
} from './sound.ts'

/** Names of a document, as written in Vietnamese, with their sounds. */
export type NameSounds = ReadonlyMap<string, string>

const KEPT_TEXTS = 1024
const KEPT_WORDS = 8192
const VIETNAMESE_LETTER = /[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/i
const SYLLABLE =
  /^(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?(?:[aeiouy]|ai|ao|au|ay|eo|ia|iu|oa|oai|oe|oi|ua|ui|uy|uya|uyu|ye)(?:c|ch|m|n|ng|nh|p|t)?$/
/** A foreign name has at least so many letters. */
const FEWEST_LETTERS = 3
/** Fewer consonants than this fit too many places. */
const FEWEST_SOUNDS = 2
const HEARD = 0.2
/** So many neighbouring consonants of a name must stand in a text as they are; all of a shorter name's. */
const LONGEST_RUN = 3
/** How many sounds more than the name's own are looked at on either side. */
const MARGIN = 5

const isLetter = charClass(/[\p{L}\p{M}]/u)
const isUpper = charClass(/\p{Lu}/u)
const isSmall = charClass(/[\p{Ll}\p{M}]/u)
const isVietnamese = charClass(VIETNAMESE_LETTER)
const isForeign = keeping(KEPT_WORDS, (word: string) => !SYLLABLE.test(word.toLowerCase()))
const soundsOf = keeping(KEPT_WORDS, (name: string) =>
  VIETNAMESE_LETTER.test(name) || name.includes(' ') ? vietnameseSounds(name) : latinSounds(name),
)

/** Words with a capital in a row, as far as they are read: their place, how many, and of what letters. */
interface NameRun {
  start: number
  end: number
  words: number
  vietnamese: boolean
  foreign: boolean
}

/** The names in a Vietnamese text that its Thai partner should hold: foreign words, and runs of capitalised Vietnamese syllables. */
export const foreignNames = keeping(KEPT_TEXTS, (text: string): readonly string[] => {
  const foreign = new Set<string>()
  const runs: NameRun[] = []
  for (let start = 0; start < text.length; start++) {
    const end = endOfRun(text, start, isLetter)
    if (end === start) continue
    let vietnamese = false
    for (let at = start; at < end; at++) vietnamese ||= isVietnamese(text.charCodeAt(at))
    const word = vietnamese || end - start < FEWEST_LETTERS ? '' : text.slice(start, end)
    const isName = word !== '' && isForeign(word)
    if (isName) foreign.add(word)
    if (isUpper(text.charCodeAt(start)) && end > start + 1 && endOfRun(text, start + 1, isSmall) === end)
      putWord(runs, text, { start, end, words: 1, vietnamese, foreign: isName })
    start = end
  }
  const names = runs.filter((run) => run.words > 1 && run.vietnamese && !run.foreign)
  return [...new Set([...foreign, ...names.map(({ start, end }) => text.slice(start, end))])]
})

/** Puts a capitalised word at the end of the run that a single space parts it from, or begins one with it. */
function putWord(runs: NameRun[], text: string, word: NameRun): void {
  const last = runs.at(-1)
  if (last?.end !== word.start - 1 || text[last.end] !== ' ') runs.push(word)
  else {
    last.end = word.end
    last.words++
    last.vietnamese ||= word.vietnamese
    last.foreign ||= word.foreign
  }
}

/** The sounds of every name in some Vietnamese paragraphs. */
export function nameSounds(texts: readonly string[]): NameSounds {
  const names = new Map<string, string>()
  for (const text of texts)
    for (const name of foreignNames(text)) {
      if (names.has(name)) continue
      names.set(name, soundsOf(name))
    }
  return names
}

/** Calls back for each run of so many neighbouring consonants: where it begins, and a number made of them. */
function eachRun(codes: Uint8Array, size: number, put: (at: number, run: number) => void): void {
  const places: number[] = []
  for (let at = 0; at < codes.length; at++) if (isConsonant(codes[at]!)) places.push(at)
  for (let k = 0; k + size <= places.length; k++) {
    let run = 0
    for (let n = k; n < k + size; n++) run = run * RADIX + codes[places[n]!]!
    put(places[k]!, run)
  }
}

/** More than there are codes of sounds. */
const RADIX = 32

/** Names by each run of consonants that they hold, with where it begins: one must stand in a text for the name to be looked for there. */
type RunIndex = ReadonlyMap<
  number,
  readonly { readonly name: string; readonly said: Uint8Array; readonly at: number }[]
>
const indexes = new WeakMap<NameSounds, RunIndex>()

function indexOf(names: NameSounds): RunIndex {
  const known = indexes.get(names)
  if (known) return known
  const index = new Map<number, { name: string; said: Uint8Array; at: number }[]>()
  for (const [name, sounds] of names) {
    const size = Math.min(LONGEST_RUN, skeleton(sounds).length)
    if (size < FEWEST_SOUNDS) continue
    const said = encodeSounds(sounds)
    eachRun(said, size, (at, run) => {
      const list = index.get(run)
      if (list) list.push({ name, said, at })
      else index.set(run, [{ name, said, at }])
    })
  }
  indexes.set(names, index)
  return index
}

/** The names that are heard in a Thai text. */
export function namesHeardIn(text: string, names: NameSounds): string[] {
  const index = indexOf(names)
  if (index.size === 0) return []
  const codes = encodeSounds(thaiSounds(text))
  const heard = new Set<string>()
  const listen = (place: number, run: number) => {
    for (const { name, said, at } of index.get(run) ?? []) {
      if (heard.has(name)) continue
      const start = Math.max(0, place - at - MARGIN)
      if (soundDistance(said, codes.subarray(start, start + said.length + 2 * MARGIN)) <= HEARD) heard.add(name)
    }
  }
  for (const size of [FEWEST_SOUNDS, LONGEST_RUN]) eachRun(codes, size, listen)
  return [...heard]
}
