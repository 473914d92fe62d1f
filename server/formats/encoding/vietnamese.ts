/**
 * How much of a text's accented words can be Vietnamese syllables. The shape of a syllable: (initial)(medial vowels)(final),
 * with at most one tone; from the Vietnamese orthography as school grammars give it.
 */
const INITIAL = '(?:ngh|nh|ng|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?'
const VOWELS =
  '(?:uyê|uyu|uya|iêu|yêu|ươi|ươu|uôi|oai|oay|oeo|uây|uao|uêu|oao|iê|yê|ươ|uô|uơ|uâ|uê|uy|oa|oă|oe|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oi|ôi|ơi|ua|ui|ưa|ưi|ưu|oo|ôô|[aăâeêioôơuưy])'
const FINAL = '(?:ng|nh|ch|[cmnpt])?'
const SYLLABLE = new RegExp(`^${INITIAL}${VOWELS}${FINAL}$`)
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
const WORD = /[\p{L}\p{M}]+/gu

const isSyllable = (word: string): boolean => {
  const bare = word.normalize('NFD').toLowerCase()
  if ((bare.match(TONES)?.length ?? 0) > 1) return false
  return SYLLABLE.test(bare.replace(TONES, '').normalize('NFC'))
}

/**
 * @returns of the words that hold a letter beyond ASCII: how many there are, how many can be Vietnamese syllables,
 * and how many hold a letter that only Vietnamese has (ă đ ơ ư, or a vowel with a dot below or a hook)
 */
export function vietnameseWords(text: string): { accented: number; syllables: number; telling: number } {
  let accented = 0
  let syllables = 0
  let telling = 0
  for (const [word] of text.slice(0, 20_000).matchAll(WORD)) {
    if (/^[\u0000-\u007f]*$/.test(word)) continue
    accented++
    if (!isSyllable(word)) continue
    syllables++
    if (/đ|\u0306|\u0309|\u031b|\u0323/i.test(word.normalize('NFD'))) telling++
  }
  return { accented, syllables, telling }
}
