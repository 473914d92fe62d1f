import type { Span } from '../../../shared/model.ts'

/** A stretch of a text that is to look different; several may overlap. */
export interface TextMark extends Span {
  readonly className: string
  /** Said when the pointer rests on it. */
  readonly title?: string
}

export interface MarkedPart {
  readonly text: string
  readonly start: number
  /** Class names of every mark over this part, space-separated; empty where there is none. */
  readonly className: string
  /** What those marks say, a line each; undefined where none says anything. */
  readonly title: string | undefined
}

/** Cuts a text at the edges of its marks. The parts, joined, are the text. Marks beyond the text are cut off. */
export function splitAtMarks(text: string, marks: readonly TextMark[]): MarkedPart[] {
  const inside = marks.filter((mark) => mark.start < mark.end && mark.start < text.length)
  const edges = new Set([0, text.length])
  for (const mark of inside) edges.add(mark.start).add(Math.min(mark.end, text.length))
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((start, index) => {
    const over = inside.filter((mark) => mark.start <= start && mark.end > start)
    return {
      start,
      text: text.slice(start, sorted[index + 1]),
      className: over.map((mark) => mark.className).join(' '),
      title: over.flatMap(({ title }) => title ?? []).join('\n') || undefined,
    }
  })
}
