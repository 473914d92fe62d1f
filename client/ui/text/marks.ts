import type { Span } from '../../../shared/model.ts'

/** A stretch of a text that is to look different; several may overlap. */
export interface TextMark extends Span {
  readonly className: string
}

export interface MarkedPart {
  readonly text: string
  readonly start: number
  /** Class names of every mark over this part, space-separated; empty where there is none. */
  readonly className: string
}

/** Cuts a text at the edges of its marks. The parts, joined, are the text. Marks beyond the text are cut off. */
export function splitAtMarks(text: string, marks: readonly TextMark[]): MarkedPart[] {
  const inside = marks.filter((mark) => mark.start < mark.end && mark.start < text.length)
  const edges = new Set([0, text.length])
  for (const mark of inside) edges.add(mark.start).add(Math.min(mark.end, text.length))
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((start, index) => ({
    start,
    text: text.slice(start, sorted[index + 1]),
    className: inside
      .filter((mark) => mark.start <= start && mark.end > start)
      .map((mark) => mark.className)
      .join(' '),
  }))
}
