import { latinSounds, skeleton, soundDistance, thaiSounds, vietnameseSounds } from './sound.ts'

/** Names of a document, as written in Vietnamese, with their sounds. */
export type NameSounds = ReadonlyMap<string, string>

const WORD = /\p{Lu}[\p{L}\p{M}]*|(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu
const VIETNAMESE_LETTER = /[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/i
const SYLLABLE =
  /^(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?(?:[aeiouy]|ai|ao|au|ay|eo|ia|iu|oa|oai|oe|oi|ua|ui|uy|uya|uyu|ye)(?:c|ch|m|n|ng|nh|p|t)?$/
const NAME_RUN = /\p{Lu}[\p{Ll}\p{M}]+(?: \p{Lu}[\p{Ll}\p{M}]+)+/gu
/** Fewer consonants than this fit too many places. */
const FEWEST_SOUNDS = 2
const HEARD = 0.2

const isForeign = (word: string) =>
  word.length > 2 && !VIETNAMESE_LETTER.test(word) && !SYLLABLE.test(word.toLowerCase())

/** The names in a Vietnamese text that its Thai partner should hold: foreign words, and runs of capitalised Vietnamese syllables. */
export function foreignNames(text: string): string[] {
  const foreign = [...text.matchAll(WORD)].map(([word]) => word).filter(isForeign)
  const runs = [...text.matchAll(NAME_RUN)].map(([run]) => run).filter((run) => run.split(' ').some((w) => VIETNAMESE_LETTER.test(w)))
  return [...new Set([...foreign, ...runs.filter((run) => !run.split(' ').some(isForeign))])]
}

/** The sounds of every name in some Vietnamese paragraphs. */
export function nameSounds(texts: readonly string[]): NameSounds {
  const names = new Map<string, string>()
  for (const text of texts)
    for (const name of foreignNames(text)) {
      if (names.has(name)) continue
      names.set(name, VIETNAMESE_LETTER.test(name) || name.includes(' ') ? vietnameseSounds(name) : latinSounds(name))
    }
  return names
}

/** The names that are heard in a Thai text. */
export function namesHeardIn(text: string, names: NameSounds): string[] {
  const sounds = thaiSounds(text)
  const bones = skeleton(sounds)
  const heard: string[] = []
  for (const [name, said] of names) {
    const frame = skeleton(said)
    if (frame.length < FEWEST_SOUNDS || !sharesBones(frame, bones)) continue
    if (soundDistance(said, sounds) <= HEARD) heard.push(name)
  }
  return heard
}

/** A cheap look before the careful one: do two (for long names three) neighbouring consonants of the name stand in the text? */
function sharesBones(frame: string, bones: string): boolean {
  const size = frame.length > 3 ? 3 : 2
  for (let at = 0; at + size <= frame.length; at++) if (bones.includes(frame.slice(at, at + size))) return true
  return false
}
