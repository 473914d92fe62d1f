import type { Span } from '../model.ts'
import { matchesOf } from '../text/spans.ts'

/** Two small numbers with a dash between them, as results of matches are written. */
const SCORE = /(?<![\d.,/\-–:])(?<home>\d{1,2})\s?[-–]\s?(?<away>\d{1,2})(?!\d|[.,/:]\d|[-–/%])/gu
/** What a text without it has no result. */
const DASHED = /\d\s?[-–]\s?\d/
/** Words of the Vietnamese that make two such numbers a result and not a range. */
const PLAYED =
  /(?<![\p{L}\p{M}])(?:tỷ số|tỉ số|thắng|thua|hòa|hoà|dẫn(?: trước)?|đánh bại|chung cuộc|gỡ hòa)(?![\p{L}\p{M}])/iu

export interface WrongScore {
  readonly source: Span
  readonly target: Span
  /** The result of the source, home side first as it is written there. */
  readonly right: string
}

interface Score extends Span {
  readonly sides: readonly [string, string]
}

function scoresOf(text: string): Score[] {
  return matchesOf(text, SCORE).map(({ index, 0: whole, groups }) => ({
    start: index,
    end: index + whole.length,
    sides: [groups?.home ?? '', groups?.away ?? ''],
  }))
}

const key = ({ sides: [home, away] }: Score) => [Number(home), Number(away)].sort((a, b) => a - b).join('-')

/**
 * Results of matches that differ, where both texts have as many of them: a translator may tell the loser's goals first.
 * @param source Vietnamese, NFC
 * @param target Thai, NFC
 */
export function wrongScores(source: string, target: string): WrongScore[] {
  if (!DASHED.test(target)) return []
  const told = scoresOf(target)
  if (told.length === 0 || !PLAYED.test(source)) return []
  const asked = scoresOf(source)
  if (asked.length !== told.length) return []
  const known = new Set(asked.map(key))
  return told.flatMap((score, i) => {
    const right = asked[i]
    if (!right || known.has(key(score))) return []
    const { start, end } = right
    return [{ source: { start, end }, target: { start: score.start, end: score.end }, right: right.sides.join('-') }]
  })
}
