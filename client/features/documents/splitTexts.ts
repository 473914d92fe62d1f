import type { PairCut } from '../../../shared/align/cutPair.ts'
import type { Row } from '../../../shared/align/operations.ts'
import type { ImportPreview } from '../../../shared/api/imports.ts'

type Paragraphs = ImportPreview['source']
/** What is paired, and how. */
export interface Pairing {
  readonly source: Paragraphs
  readonly target: Paragraphs
  readonly rows: readonly Row[]
}

function cutParagraph(paragraphs: Paragraphs, at: number, cut: number): Paragraphs {
  return paragraphs.flatMap((paragraph, index) => {
    if (index !== at) return [paragraph]
    const { text, repairs } = paragraph
    const rest = text.slice(cut)
    const start = cut + rest.length - rest.trimStart().length
    const moved = repairs
      .filter((repair) => repair.start >= start)
      .map((repair) => ({ ...repair, start: repair.start - start, end: repair.end - start }))
    const first = text.slice(0, cut).trimEnd()
    return [
      { ...paragraph, text: first, repairs: repairs.filter((repair) => repair.end <= first.length) },
      { ...paragraph, text: text.slice(start), repairs: moved },
    ]
  })
}

/** Splits the two texts of a row of one and one; all paragraphs after them are counted on by one. */
export function splitTexts(
  { source, target }: Pick<Pairing, 'source' | 'target'>,
  rows: readonly Row[],
  at: number,
  cut: PairCut,
): Pairing {
  const row = rows[at]!
  const [inSource, inTarget] = [row.source[0]!, row.target[0]!]
  const after = (index: number, place: number) => (index > place ? index + 1 : index)
  const counted: Row[] = rows.map((other) => ({
    ...other,
    source: other.source.map((index) => after(index, inSource)),
    target: other.target.map((index) => after(index, inTarget)),
  }))
  const settled = (from: number, to: number): Row => ({ source: [from], target: [to], score: 1, dropped: false })
  counted.splice(at, 1, settled(inSource, inTarget), settled(inSource + 1, inTarget + 1))
  return {
    source: cutParagraph(source, inSource, cut.source),
    target: cutParagraph(target, inTarget, cut.target),
    rows: counted,
  }
}
