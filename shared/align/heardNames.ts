import { cached } from '../text/cache.ts'
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

const KEPT_TEXTS = 16384
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
const isForeign = cached((word: string) => !SYLLABLE.test(word.toLowerCase()), KEPT_WORDS)
const soundsOf = cached(
  (name: string) => (VIETNAMESE_LETTER.test(name) || name.includes(' ') ? vietnameseSounds(name) : latinSounds(name)),
  KEPT_WORDS,
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
export const foreignNames = cached((text: string): readonly string[] => {
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
}, KEPT_TEXTS)

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

/** A place in some sounds where a run of consonants begins, and the run. */
interface Run {
  readonly at: number
  readonly letters: string
}

function runsOf(sounds: string, size: number): Run[] {
  const places = [...sounds].flatMap((sound, at) => (isConsonant(sound) ? [at] : []))
  return places.slice(size - 1).map((_, k) => {
    const run = places.slice(k, k + size)
    return { at: run[0]!, letters: run.map((at) => sounds[at]).join('') }
  })
}

/** Names by each run of consonants that they hold, with where it begins: one must stand in a text for the name to be looked for there. */
type RunIndex = ReadonlyMap<
  string,
  readonly { readonly name: string; readonly said: Uint8Array; readonly at: number }[]
>
const indexes = new WeakMap<NameSounds, RunIndex>()

function indexOf(names: NameSounds): RunIndex {
  const known = indexes.get(names)
  if (known) return known
  const index = new Map<string, { name: string; said: Uint8Array; at: number }[]>()
  for (const [name, said] of names) {
    const size = Math.min(LONGEST_RUN, skeleton(said).length)
    if (size < FEWEST_SOUNDS) continue
    for (const { at, letters } of runsOf(said, size)) {
      const list = index.get(letters)
      if (list) list.push({ name, said: encodeSounds(said), at })
      else index.set(letters, [{ name, said: encodeSounds(said), at }])
    }
  }
  indexes.set(names, index)
  return index
}

/** The names that are heard in a Thai text. */
export function namesHeardIn(text: string, names: NameSounds): string[] {
  const index = indexOf(names)
  const sounds = thaiSounds(text)
  const codes = encodeSounds(sounds)
  const heard = new Set<string>()
  for (const run of [...runsOf(sounds, FEWEST_SOUNDS), ...runsOf(sounds, LONGEST_RUN)])
    for (const { name, said, at } of index.get(run.letters) ?? []) {
      if (heard.has(name)) continue
      const start = Math.max(0, run.at - at - MARGIN)
      if (soundDistance(said, codes.subarray(start, start + said.length + 2 * MARGIN)) <= HEARD) heard.add(name)
    }
  return [...heard]
}
