import { matchesOf } from './spans.ts'
/** A quotation mark or bracket. `kind` is what it pairs by: every double quotation mark is one kind, each bracket its own. */
export interface Mark {
  readonly char: string
  readonly index: number
  readonly kind: 'quote' | ')' | ']' | '}' | '»'
  readonly opens: boolean
}

/** What belongs together: both marks, or one alone where its partner is missing. */
export interface MarkPair {
  readonly kind: Mark['kind']
  readonly open?: Mark
  readonly close?: Mark
}

const MARK = /[“”„"()[\]«»{}]/g
const BRACKETS: Readonly<Record<string, Mark['kind']>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '«': '»',
  ')': ')',
  ']': ']',
  '}': '}',
  '»': '»',
}
/** "1)" and "ก)" number a list: their bracket has no partner. */
const LIST_MARK = /(?<![\p{L}\p{M}\p{N}])(?:\p{N}{1,3}|\p{L}\p{M}?)$/u

const isGap = (char: string | undefined): boolean => char === undefined || /[\s(:,.;!?…–—-]/u.test(char)

/** Curly marks say which they are; a straight one opens where a gap stands before it and none after, and otherwise closes what is open. */
function opensQuote(text: string, index: number, isOpen: boolean): boolean {
  const char = text[index]
  if (char === '“' || char === '„') return true
  if (char === '”') return false
  const before = isGap(text[index - 1])
  const after = isGap(text[index + 1])
  return before === after ? !isOpen : before
}

/**
 * The quotation marks and brackets of a text, paired.
 * @returns pairs and lone marks, in the order of their first mark
 */
export function pairMarks(text: string): MarkPair[] {
  const marks = matchesOf(text, MARK)
  if (marks.length === 0) return []
  const pairs: MarkPair[] = []
  const open: Mark[] = []
  for (const { 0: char, index } of marks) {
    const kind = BRACKETS[char] ?? 'quote'
    const at = open.findLastIndex((mark) => mark.kind === kind)
    const opens = kind === 'quote' ? opensQuote(text, index, at >= 0) : '([{«'.includes(char)
    const mark: Mark = { char, index, kind, opens }
    if (opens) {
      // A quotation inside a quotation has other marks: the earlier one was never closed.
      if (kind === 'quote' && at >= 0) pairs.push({ kind, open: open.splice(at, 1)[0] })
      open.push(mark)
    } else if (at >= 0) pairs.push({ kind, open: open.splice(at, 1)[0], close: mark })
    else if (char !== ')' || !LIST_MARK.test(text.slice(0, index))) pairs.push({ kind, close: mark })
  }
  const first = ({ open, close }: MarkPair) => open?.index ?? close?.index ?? 0
  return [...pairs, ...open.map((mark) => ({ kind: mark.kind, open: mark }))].sort((a, b) => first(a) - first(b))
}
