import { foldVietnamese, withoutDiacritics } from './normalise.ts'

/** Letters that only Vietnamese uses (of the languages that news texts carry), and those that it shares with French or Spanish. */
const ONLY_VIETNAMESE = /[ăđơưẠ-ỹ]/iu
const SHARED_LETTERS = /[àáâãèéêìíòóôõùúýĩũ]/iu

/** A syllable without its marks: initial, rime, final. C before a, o, u; K and GH and NGH before e, i, y. */
const BARE =
  /^(?:k(?=[eiy])|c(?![eiy])|ngh(?=[ei])|gh(?=[ei])|qu|gi|ng|nh|th|tr|ch|kh|ph|[bdghlmnprstvx])?(?:[aeiouy]|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oai|oay|oe|oi|oo|ua|ue|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|uay|uao|ieu|yeu|ye)(?:ng|nh|ch|[cmnpt])?$/

/** Whether a word could be a Vietnamese syllable, with its marks or without (Nguyen). */
export const couldBeSyllable = (word: string): boolean => BARE.test(withoutDiacritics(foldVietnamese(word)))

/** Whether a word is surely Vietnamese: it has letters that no other language has, or marks on a possible syllable. */
export const isVietnamese = (word: string): boolean =>
  ONLY_VIETNAMESE.test(word) || (SHARED_LETTERS.test(word) && couldBeSyllable(word))

/** Whether a word is Vietnamese by letters that only Vietnamese has. */
export const hasVietnameseLetters = (word: string): boolean => ONLY_VIETNAMESE.test(word)
