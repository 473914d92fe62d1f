import type { Span } from '../model.ts'
import { foldVietnamese } from '../text/normalise.ts'

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

interface Node<T> {
  readonly next: Map<string, Node<T>>
  readonly forms: Form<T>[]
}

const LETTER = /[\p{sc=Latin}\p{M}\p{N}]/u
/** A Thai form does not end before a vowel or mark that sits on its last letter. */
const THAI_TAIL = /[ัิ-ฺ็-๎ะาำ]/
const LATIN = /[A-Za-z]/
const UPPER = /\p{Lu}/u

function wholeWord(text: string, start: number, end: number): boolean {
  return !LETTER.test(text[start - 1] ?? ' ') && !LETTER.test(text[end] ?? ' ')
}

/** A form written with capitals (Anh, Pháp, Đảng) is not its small twin (anh, pháp, đảng). */
function capitalsAgree(form: string, text: string, start: number): boolean {
  for (let i = 0; i < form.length; i++) if (UPPER.test(form[i]!) && !UPPER.test(text[start + i] ?? '')) return false
  return true
}

function trieOf<T>(forms: readonly Form<T>[], fold: (text: string) => string): Node<T> {
  const root: Node<T> = { next: new Map(), forms: [] }
  for (const form of forms) {
    let node = root
    for (const unit of fold(form.text)) {
      const next = node.next.get(unit) ?? { next: new Map(), forms: [] }
      node.next.set(unit, next)
      node = next
    }
    node.forms.push(form)
  }
  return root
}

/**
 * Builds a finder of many forms at once (a trie, read from every place of the text).
 * At each place the longest form counts, and the next search begins after it: a longer form hides those inside it, which is
 * how decoys work (ô tô điện hides điện). Vietnamese is matched by whole syllables, tone marks at either place, capitals
 * where the form has them; Thai wherever the letters stand, unless a mark follows that belongs to the last of them.
 * @returns a function from an NFC text to the matches in it, in order, not overlapping
 */
export function buildMatcher<T>(forms: readonly Form<T>[], language: Language): (text: string) => Match<T>[] {
  const fold = language === 'vi' ? foldVietnamese : (text: string) => text
  const root = trieOf(forms, fold)
  const fits = (form: Form<T>, text: string, start: number, end: number) =>
    language === 'vi'
      ? wholeWord(text, start, end) && capitalsAgree(form.text, text, start)
      : !THAI_TAIL.test(text[end] ?? '') &&
        (!LATIN.test(form.text) || (!LATIN.test(text[start - 1] ?? ' ') && !LATIN.test(text[end] ?? ' ')))
  const longestAt = (text: string, folded: string, start: number): Match<T> | undefined => {
    let best: Match<T> | undefined
    let node: Node<T> | undefined = root
    for (let at = start; at < folded.length; at++) {
      node = node.next.get(folded[at]!)
      if (!node) break
      for (const form of node.forms) {
        if (fits(form, text, start, at + 1))
          best = { start, end: at + 1, text: text.slice(start, at + 1), value: form.value }
      }
    }
    return best
  }
  return (text) => {
    const folded = fold(text)
    const found: Match<T>[] = []
    for (let at = 0; at < text.length; ) {
      const match = longestAt(text, folded, at)
      if (match) found.push(match)
      at = match ? match.end : at + 1
    }
    return found
  }
}
