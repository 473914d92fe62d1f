import { diffArrays } from 'diff'
import type { Span } from '../model.ts'
import { countGraphemes, isGraphemeEdge } from '../text/graphemes.ts'
import { thaiPieces } from '../text/words.ts'

/** Words of the Thai that a correction took away, and what it put in their place. */
export interface Replacement {
  readonly wrong: string
  readonly right: string
}

/** Shorter than this a stretch stands in too many words to be a rule, so its neighbours are taken along. */
const LEAST_GRAPHEMES = 4
/** Longer than this it is a rewriting, not a correction of words. */
const MOST_GRAPHEMES = 60

interface Change {
  /** Pieces of the text before: from, to (exclusive); and what took their place. */
  from: number
  to: number
  right: string
}

function piecesOf(text: string, masks: readonly Span[]): string[] {
  const pieces: string[] = []
  for (const piece of thaiPieces(text, masks)) {
    if (pieces.length > 0 && !isGraphemeEdge(text, piece.start)) pieces[pieces.length - 1] += piece.text
    else pieces.push(piece.text)
  }
  return pieces
}

function changesBetween(before: readonly string[], after: readonly string[]): Change[] {
  const changes: Change[] = []
  let at = 0
  let open: Change | null = null
  for (const part of diffArrays([...before], [...after])) {
    if (!part.added && !part.removed) {
      at += part.value.length
      open = null
      continue
    }
    if (!open) {
      open = { from: at, to: at, right: '' }
      changes.push(open)
    }
    if (part.added) open.right += part.value.join('')
    else open.to = at += part.value.length
  }
  return changes
}

const isSpace = (piece: string | undefined) => piece !== undefined && piece.trim() === ''

/** A word said twice and now once: both, so that the replacement says what it is. */
function undoubled(pieces: readonly string[], { from, to, right }: Change): Replacement | null {
  const removed = pieces.slice(from, to).join('').trim()
  if (right !== '' || removed === '') return null
  const before = isSpace(pieces[from - 1]) ? from - 2 : from - 1
  const after = isSpace(pieces[to]) ? to + 1 : to
  if (pieces[before] === removed) return { wrong: pieces.slice(before, to).join('').trim(), right: removed }
  if (pieces[after] === removed)
    return {
      wrong: pieces
        .slice(from, after + 1)
        .join('')
        .trim(),
      right: removed,
    }
  return null
}

/** Takes neighbours along (left, then right, in turn) until the stretch is long enough to mean something by itself. */
function widened(pieces: readonly string[], change: Change): Replacement {
  let { from, to, right } = change
  const wrong = () => pieces.slice(from, to).join('')
  const needs = () => to === from || right === '' || countGraphemes(wrong().trim()) < LEAST_GRAPHEMES
  for (let turn = 0; needs() && turn < 6; turn++) {
    const left = turn % 2 === 0
    const neighbour = left ? pieces[from - 1] : pieces[to]
    if (neighbour === undefined || isSpace(neighbour)) continue
    right = left ? neighbour + right : right + neighbour
    if (left) from--
    else to++
    if (change.from !== change.to && countGraphemes(wrong().trim()) >= LEAST_GRAPHEMES) break
  }
  return { wrong: wrong().trim(), right: right.trim() }
}

/**
 * The smallest replacements of Thai words that explain a correction, in reading order. Rewritings (long stretches, or most
 * of the text) explain nothing and are left out.
 * @param masks names and terms of each text, which count as one word: a corrected term is then replaced as a whole
 */
export function replacementsOf(
  before: string,
  after: string,
  masks: (text: string) => readonly Span[] = () => [],
): Replacement[] {
  const pieces = piecesOf(before, masks(before))
  const changes = changesBetween(pieces, piecesOf(after, masks(after)))
  const touched = changes.reduce((sum, { from, to }) => sum + pieces.slice(from, to).join('').length, 0)
  const whole = before.length > 80 && touched > before.length / 2
  if (whole) return []
  return changes
    .map((change) => undoubled(pieces, change) ?? widened(pieces, change))
    .filter(
      ({ wrong, right }) =>
        wrong !== '' && wrong !== right && /\p{L}/u.test(wrong) && countGraphemes(wrong) >= LEAST_GRAPHEMES,
    )
    .filter(({ wrong, right }) => Math.max(countGraphemes(wrong), countGraphemes(right)) <= MOST_GRAPHEMES)
}
