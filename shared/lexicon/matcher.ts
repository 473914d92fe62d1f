import type { Span } from '../model.ts'
import { cached } from '../text/cache.ts'
import { charClass } from '../text/charClass.ts'
import { foldVietnamese } from '../text/normalise.ts'
import { NOWHERE, ROOT, Trie } from '../text/trie.ts'

export type Language = 'vi' | 'th'

/** A form that a matcher looks for, and what to hand back where it stands. */
export interface Form<T> {
  readonly text: string
  readonly value: T
}

export interface Match<T> extends Span {
  /** The form as the text has it. */
  readonly text: string
  readonly value: T
}

const isLetter = charClass(/[\p{sc=Latin}\p{M}\p{N}]/u)
/** A Thai form does not end before a vowel or mark that sits on its last letter. */
const isThaiTail = charClass(/[ัิ-ฺ็-๎ะาำ]/)
const isLatin = charClass(/[A-Za-z]/)
const isUpper = charClass(/\p{Lu}/u)
const LATIN = /[A-Za-z]/

/** A form written with capitals (Anh, Pháp, Đảng) is not its small twin (anh, pháp, đảng). */
function capitalsAgree(form: string, text: string, start: number): boolean {
  for (let i = 0; i < form.length; i++)
    if (isUpper(form.charCodeAt(i)) && !isUpper(text.charCodeAt(start + i))) return false
  return true
}

function placesIn(text: string, isPlace: (at: number) => boolean): readonly number[] {
  const places: number[] = []
  for (let at = 0; at < text.length; at++) if (isPlace(at)) places.push(at)
  return places
}

/** How a language's forms stand in a text: what texts are read as, where a form may begin, and where it may end. */
interface Manner {
  readonly fold: (text: string) => string
  readonly begins: (text: string) => readonly number[]
  readonly fits: (form: string, text: string, start: number, end: number) => boolean
}

const MANNERS: Readonly<Record<Language, Manner>> = {
  vi: {
    fold: foldVietnamese,
    begins: cached((text) => placesIn(text, (at) => !isLetter(text.charCodeAt(at - 1)))),
    fits: (form, text, start, end) => !isLetter(text.charCodeAt(end)) && capitalsAgree(form, text, start),
  },
  th: {
    fold: (text) => text,
    begins: cached((text) => placesIn(text, (at) => !isThaiTail(text.charCodeAt(at)))),
    fits: (form, text, start, end) =>
      !isThaiTail(text.charCodeAt(end)) &&
      (!LATIN.test(form) || (!isLatin(text.charCodeAt(start - 1)) && !isLatin(text.charCodeAt(end)))),
  },
}

/**
 * Builds a finder of many forms at once (a trie, read from every place of the text).
 * At each place the longest form counts, and the next search begins after it: a longer form hides those inside it, which is
 * how decoys work (ô tô điện hides điện). Vietnamese is matched by whole syllables, tone marks at either place, capitals
 * where the form has them; Thai wherever the letters stand, unless a mark follows that belongs to the last of them.
 * @returns a function from an NFC text to the matches in it, in order, not overlapping
 */
export function buildMatcher<T>(forms: readonly Form<T>[], language: Language): (text: string) => Match<T>[] {
  const { fold, begins, fits } = MANNERS[language]
  const trie = new Trie(forms.map((form) => [fold(form.text), form] as const))
  const longestAt = (text: string, folded: string, start: number): Match<T> | undefined => {
    let found: Form<T> | undefined
    let end = start
    let node = ROOT
    for (let at = start; at < folded.length; at++) {
      node = trie.next(node, folded.charCodeAt(at))
      if (node === NOWHERE) break
      const forms = trie.values[node]
      if (!forms) continue
      for (const form of forms) {
        if (!fits(form.text, text, start, at + 1)) continue
        found = form
        end = at + 1
      }
    }
    return found && { start, end, text: text.slice(start, end), value: found.value }
  }
  return (text) => {
    const folded = fold(text)
    const found: Match<T>[] = []
    let readTo = 0
    for (const at of begins(text)) {
      const match = at < readTo ? undefined : longestAt(text, folded, at)
      if (!match) continue
      found.push(match)
      readTo = match.end
    }
    return found
  }
}
