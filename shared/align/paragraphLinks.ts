import type { Bead } from './beads.ts'
import type { Step } from './paths.ts'

/** Paragraphs that are linked, with the least probability of the steps that link them. */
export interface Linked {
  readonly source: number[]
  readonly target: number[]
  readonly score: number
}

interface Group {
  readonly source: Set<number>
  readonly target: Set<number>
  score: number
}

/** What one step says of paragraphs. */
function saidBy({ i, j, bead, size, score }: Step, beads: readonly Bead[], paragraphs: Int32Array): Group[] {
  const { target, swap } = beads[bead]!
  const of = (from: number, count: number) => new Set(paragraphs.subarray(from, from + count))
  const thai = (from: number, count: number) => new Set(Array.from({ length: count }, (_, k) => from + k))
  if (!swap) return [{ source: of(i, size), target: thai(j, target), score }]
  const first = swap[i]!
  return [
    { source: of(i, first), target: thai(j + 1, 1), score },
    { source: of(i + first, size - first), target: thai(j, 1), score },
  ]
}

const meets = (a: ReadonlySet<number>, b: ReadonlySet<number>) => [...a].some((x) => b.has(x))

function take(group: Group, other: Group): void {
  const alone = other.source.size === 0 || other.target.size === 0
  const wasAlone = group.source.size === 0 || group.target.size === 0
  for (const x of other.source) group.source.add(x)
  for (const x of other.target) group.target.add(x)
  group.score = wasAlone ? other.score : alone ? group.score : Math.min(group.score, other.score)
}

/**
 * The links of paragraphs that the steps over sentences make: whatever shares a paragraph is one link, and so is what lies between
 * two parts of it. They come in reading order.
 */
export function paragraphLinks(steps: readonly Step[], beads: readonly Bead[], paragraphs: Int32Array): Linked[] {
  const groups: Group[] = []
  for (const step of steps)
    for (const said of saidBy(step, beads, paragraphs)) {
      const first = groups.findIndex(
        ({ source, target }, at) =>
          at >= groups.length - NEAR && (meets(source, said.source) || meets(target, said.target)),
      )
      if (first < 0) {
        groups.push(said)
        continue
      }
      const [group, ...later] = groups.splice(first)
      for (const other of later) if (!beads[step.bead]!.swap) take(group!, other)
      take(group!, said)
      groups.push(group!)
    }
  const sorted = (side: ReadonlySet<number>) => [...side].sort((a, b) => a - b)
  return groups.map(({ source, target, score }) => ({ source: sorted(source), target: sorted(target), score }))
}

/** A paragraph that comes again is at most so many links back: all between have Thai paragraphs alone. */
const NEAR = 200
