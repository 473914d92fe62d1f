import { matchesOf } from './spans.ts'

/** First private-use character: the n-th inline code of a segment stands in its texts as `U+E000 + n`. */
export const FIRST_CODE = 0xe000
/** One past the last private-use character of the basic plane; a segment holds at most 6,400 codes. */
export const LAST_CODE = 0xf900

/** An inline element of a file: shown as a chip, travels as one character. */
export interface InlineCode {
  readonly id: string
  /** `open` and `close` belong together by `pair`; `single` stands alone; `isolated` has its partner in another segment. */
  readonly kind: 'open' | 'close' | 'single' | 'isolated'
  /** What opening and closing code share. */
  readonly pair?: string | undefined
  /** The code as its file writes it, e.g. `<b>`: to show, never to run. */
  readonly text: string
  /** The plain text that the code stands for, e.g. a line break; empty where it stands for none. */
  readonly equivalent?: string | undefined
  readonly canDelete?: boolean | undefined
  readonly canCopy?: boolean | undefined
  readonly canReorder?: 'yes' | 'firstNo' | 'no' | undefined
  /** `target`: the translation came as a file of its own, whose mark-up the source has no counterpart of. */
  readonly only?: 'target' | undefined
}

/** The n-th code's character. */
export const codeCharacter = (index: number): string => String.fromCharCode(FIRST_CODE + index)

/** The number that a code's chip shows, from 1. */
export const codeNumber = (character: string): number => character.charCodeAt(0) - FIRST_CODE + 1

const CODE = /[\uE000-\uF8FF]/g

/** A segment's text as plain text: every code replaced by what it stands for. */
export function withoutCodes(text: string, codes: readonly InlineCode[] = []): string {
  if (codes.length === 0) return text
  return text.replace(CODE, (code) => codes[code.charCodeAt(0) - FIRST_CODE]?.equivalent ?? '')
}

/** Where the codes of a list stand in a text, in its order. */
export function codesIn(text: string, codes: readonly InlineCode[]): { index: number; at: number }[] {
  return matchesOf(text, CODE)
    .map((match) => ({ index: match[0].charCodeAt(0) - FIRST_CODE, at: match.index }))
    .filter(({ index }) => index < codes.length)
}

/** The chains of codes that may not be reordered, by their numbers: each begins with firstNo and ends before any code that may be. */
function chains(codes: readonly InlineCode[]): number[][] {
  const found: number[][] = []
  let open: number[] | undefined
  for (const [index, { kind, canReorder = 'yes' }] of codes.entries()) {
    if (kind === 'close') continue
    if (canReorder === 'yes') open = undefined
    else if (open && canReorder === 'no') open.push(index)
    else {
      open = [index]
      found.push(open)
    }
  }
  return found.filter(({ length }) => length > 1)
}

/**
 * The codes of a text that stand outside the order of their chain, or have another code between (XLIFF 2.1, 4.3.1.5: a chain moves
 * as a whole). The list of codes is in the order of the source.
 */
export function misplacedCodes(text: string, codes: readonly InlineCode[]): { index: number; at: number }[] {
  const given = codesIn(text, codes).filter(({ index }) => codes[index]?.kind !== 'close')
  return chains(codes).flatMap((chain) => {
    const there = chain.filter((code) => given.some(({ index }) => index === code))
    const start = given.findIndex(({ index }) => index === there[0])
    const wrong = there.find((code, i) => given[start + i]?.index !== code)
    return given.filter(({ index }) => index === wrong).slice(0, 1)
  })
}

/** A paragraph of a file, with its address there and its codes. */
export interface CodedParagraph {
  readonly text: string
  /** The file's own address of the segment that it comes from; both sides of a segment share it, and its codes. */
  readonly fileSegment?: string | null | undefined
  readonly codes?: readonly InlineCode[] | undefined
}

/**
 * Brings the paragraphs that will be one segment to one list of codes.
 * @param sides the paragraphs of each text of the segment
 * @returns the texts, paragraphs joined by a space; the codes; and the file's address where all that have one come from the same
 */
export function joinParagraphs<Side extends string>(
  sides: Readonly<Record<Side, readonly CodedParagraph[]>>,
): { texts: Record<Side, string>; codes: InlineCode[]; fileSegment: string | null } {
  const codes: InlineCode[] = []
  const first = new Map<unknown, number>()
  const numbered = ({ text, fileSegment, codes: own = [] }: CodedParagraph): string => {
    if (own.length === 0) return text
    const key = fileSegment ?? own
    const from = first.get(key) ?? codes.length
    if (!first.has(key)) {
      first.set(key, from)
      for (const code of own) codes.push(from > 0 && code.pair ? { ...code, pair: `${from} ${code.pair}` } : code)
    }
    return text.replace(CODE, (letter) => String.fromCharCode(letter.charCodeAt(0) + from))
  }
  const entries = Object.entries(sides) as [Side, readonly CodedParagraph[]][]
  const texts = Object.fromEntries(entries.map(([side, paragraphs]) => [side, paragraphs.map(numbered).join(' ')]))
  const addresses = new Set(
    entries.flatMap(([, paragraphs]) => paragraphs.map(({ fileSegment = null }) => fileSegment)),
  )
  addresses.delete(null)
  const [address = null] = addresses
  return { texts: texts as Record<Side, string>, codes, fileSegment: addresses.size === 1 ? address : null }
}
