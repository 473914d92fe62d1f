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

/** A form of one of several matchers that read a text together. */
interface Entry<T> {
  readonly value: T
  /** Whose form it is. */
  readonly matcher: number
  /** Where it has capitals: Anh, Pháp, Đảng are not their small twins anh, pháp, đảng. */
  readonly capitals: readonly number[]
  readonly latin: boolean
}

function entryOf<T>({ text, value }: Form<T>, matcher: number): Entry<T> {
  const capitals = Array.from(text.split(''), (_, at) => at).filter((at) => isUpper(text.charCodeAt(at)))
  return { value, matcher, capitals, latin: LATIN.test(text) }
}

/** How a language's forms stand in a text: what texts are read as, where a form may begin, and where it may end. */
interface Manner {
  readonly fold: (text: string) => string
  readonly begins: (text: string, at: number) => boolean
  readonly fits: (form: Entry<unknown>, text: string, start: number, end: number) => boolean
}

const MANNERS: Readonly<Record<Language, Manner>> = {
  vi: {
    fold: foldVietnamese,
    begins: (text, at) => !isLetter(text.charCodeAt(at - 1)),
    fits: ({ capitals }, text, start, end) =>
      !isLetter(text.charCodeAt(end)) && capitals.every((at) => isUpper(text.charCodeAt(start + at))),
  },
  th: {
    fold: (text) => text,
    begins: (text, at) => !isThaiTail(text.charCodeAt(at)),
    fits: ({ latin }, text, start, end) =>
      !isThaiTail(text.charCodeAt(end)) &&
      (!latin || (!isLatin(text.charCodeAt(start - 1)) && !isLatin(text.charCodeAt(end)))),
  },
}

/** Puts a match behind the others of its matcher: in the place of a shorter one that begins with it, not inside an earlier one. */
function putLongest<T>(found: Match<T>[], match: Match<T>): void {
  const last = found.at(-1)
  if (last?.start === match.start) found[found.length - 1] = match
  else if (!last || last.end <= match.start) found.push(match)
}

/** Reads a text once for several matchers: what each of them finds, in order. */
function readerOf<T>(trie: Trie<Entry<T>>, matchers: number, { fold, begins, fits }: Manner) {
  return (text: string): Match<T>[][] => {
    const folded = fold(text)
    const found: Match<T>[][] = Array.from({ length: matchers }, () => [])
    for (let start = 0; start < text.length; start++) {
      if (!begins(text, start)) continue
      let node = ROOT
      for (let end = start + 1; end <= folded.length; end++) {
        node = trie.next(node, folded.charCodeAt(end - 1))
        if (node === NOWHERE) break
        if (!trie.isWord(node)) continue
        for (const entry of trie.values[node]!)
          if (fits(entry, text, start, end))
            putLongest(found[entry.matcher]!, { start, end, text: text.slice(start, end), value: entry.value })
      }
    }
    return found
  }
}

function trieOf<T>(sets: readonly (readonly Form<T>[])[], { fold }: Manner): Trie<Entry<T>> {
  return new Trie(
    sets.flatMap((forms, matcher) => forms.map((form) => [fold(form.text), entryOf(form, matcher)] as const)),
  )
}

/**
 * Builds a finder of many forms at once (a trie, read from every place of the text).
 * At each place the longest form counts, and the next search begins after it: a longer form hides those inside it, which is
 * how decoys work (ô tô điện hides điện). Vietnamese is matched by whole syllables, tone marks at either place, capitals
 * where the form has them; Thai wherever the letters stand, unless a mark follows that belongs to the last of them.
 * @returns a function from an NFC text to the matches in it, in order, not overlapping
 */
export function buildMatcher<T>(forms: readonly Form<T>[], language: Language): (text: string) => Match<T>[] {
  const read = readerOf(trieOf([forms], MANNERS[language]), 1, MANNERS[language])
  return (text) => read(text)[0]!
}

/** The built-in lexicon of a language: sets of forms that other modules put in as they load. */
class Lexicon {
  private readonly sets: (readonly Form<unknown>[])[] = []
  private readonly manner: Manner
  private read: ((text: string) => readonly (readonly Match<unknown>[])[]) | undefined

  constructor(manner: Manner) {
    this.manner = manner
  }

  add(forms: readonly Form<unknown>[]): number {
    this.read = undefined
    return this.sets.push(forms) - 1
  }

  matchesIn(text: string, set: number): readonly Match<unknown>[] {
    this.read ??= cached(readerOf(trieOf(this.sets, this.manner), this.sets.length, this.manner))
    return this.read(text)[set]!
  }
}

const LEXICONS: Readonly<Record<Language, Lexicon>> = { vi: new Lexicon(MANNERS.vi), th: new Lexicon(MANNERS.th) }

/**
 * Like `buildMatcher`, for forms that every text is searched for: all such matchers of a language read a text together, once.
 */
export function lexiconMatcher<T>(
  forms: readonly Form<T>[],
  language: Language,
): (text: string) => readonly Match<T>[] {
  const set = LEXICONS[language].add(forms)
  return (text) => LEXICONS[language].matchesIn(text, set) as readonly Match<T>[]
}
