import type { Span } from '../model.ts'
import type { FactLink } from './align.ts'
import type { Fact } from './facts.ts'

/** Two stretches, each a number with the word that bounds it. */
export interface TurnedBound {
  readonly source: Span
  readonly target: Span
}

interface Bounds {
  readonly above: RegExp
  readonly below: RegExp
}

const LETTER_BEFORE = '(?<![\\p{L}\\p{M}])'
const VIETNAMESE: Bounds = {
  above: new RegExp(`${LETTER_BEFORE}(?:không dưới|hơn|ít nhất|tối thiểu|vượt quá|vượt)\\s+$`, 'iu'),
  below: new RegExp(
    `${LETTER_BEFORE}(?:(?<!không )dưới|chưa đến|chưa tới|chưa đầy|không quá|không đến|không đầy|chỉ gần|không vượt quá)\\s+$`,
    'iu',
  ),
}
const THAI: Bounds = {
  above: /(?:มากกว่า|(?<!น้อย|ต่ำ|เร็ว|ช้า|ดี)กว่า|(?<!ไม่)เกิน|สูงกว่า|อย่างน้อย|ไม่ต่ำกว่า|ไม่น้อยกว่า)\s?$/u,
  below: /(?:(?<!ไม่)น้อยกว่า|(?<!ไม่)ต่ำกว่า|ไม่ถึง|ไม่เกิน)\s?$/u,
}
const REACH = 16

function boundOf(
  text: string,
  { start }: Fact,
  { above, below }: Bounds,
): { side: keyof Bounds; start: number } | undefined {
  const before = text.slice(Math.max(0, start - REACH), start)
  const low = below.exec(before)
  const found = low ?? above.exec(before)
  if (!found) return undefined
  return { side: low ? 'below' : 'above', start: start - before.length + found.index }
}

/** Numbers that both texts have, with a bound that the Thai turns round: chưa đến 20 as มากกว่า 20. */
export function turnedBounds(source: string, target: string, links: readonly FactLink[]): TurnedBound[] {
  return links.flatMap((link) => {
    const [said, written] = [boundOf(source, link.source, VIETNAMESE), boundOf(target, link.target, THAI)]
    if (!said || !written || said.side === written.side) return []
    return [
      {
        source: { start: said.start, end: link.source.end },
        target: { start: written.start, end: link.target.end },
      },
    ]
  })
}
