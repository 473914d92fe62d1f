import { cached } from '../text/cache.ts'
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
const WORD = /\p{Lu}[\p{L}\p{M}]*|(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu
const VIETNAMESE_LETTER = /[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/i
const SYLLABLE =
  /^(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?(?:[aeiouy]|ai|ao|au|ay|eo|ia|iu|oa|oai|oe|oi|ua|ui|uy|uya|uyu|ye)(?:c|ch|m|n|ng|nh|p|t)?$/
const NAME_RUN = /\p{Lu}[\p{Ll}\p{M}]+(?: \p{Lu}[\p{Ll}\p{M}]+)+/gu
/** Fewer consonants than this fit too many places. */
const FEWEST_SOUNDS = 2
const HEARD = 0.2
/** So many neighbouring consonants of a name must stand in a text as they are; all of a shorter name's. */
const LONGEST_RUN = 3
/** How many sounds more than the name's own are looked at on either side. */
const MARGIN = 5

const isForeign = cached(
  (word: string) => word.length > 2 && !VIETNAMESE_LETTER.test(word) && !SYLLABLE.test(word.toLowerCase()),
  KEPT_WORDS,
)
const soundsOf = cached(
  (name: string) => (VIETNAMESE_LETTER.test(name) || name.includes(' ') ? vietnameseSounds(name) : latinSounds(name)),
  KEPT_WORDS,
)

/** The names in a Vietnamese text that its Thai partner should hold: foreign words, and runs of capitalised Vietnamese syllables. */
export const foreignNames = cached((text: string): readonly string[] => {
  const foreign = [...text.matchAll(WORD)].map(([word]) => word).filter(isForeign)
  const runs = [...text.matchAll(NAME_RUN)]
    .map(([run]) => run)
    .filter((run) => run.split(' ').some((w) => VIETNAMESE_LETTER.test(w)))
  return [...new Set([...foreign, ...runs.filter((run) => !run.split(' ').some(isForeign))])]
}, KEPT_TEXTS)

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
