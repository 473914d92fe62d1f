import { diffArrays } from 'diff'
import { diffPieces } from './pieces.ts'

/** A stretch that both texts have, or that only the one before (removed) or the one after (added) has. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

interface Run {
  same: string
  removed: string
  added: string
}

/** What stands between two changes and says nothing by itself: a reader sees one change, not two. */
const JOINT = /^[\s.,;:–-]{1,3}$/u

function runsOf(before: string, after: string): Run[] {
  const runs: Run[] = []
  let open: Run = { same: '', removed: '', added: '' }
  for (const change of diffArrays(diffPieces(before), diffPieces(after))) {
    const text = change.value.join('')
    if (change.removed) open.removed += text
    else if (change.added) open.added += text
    else {
      if (open.removed || open.added || open.same) runs.push(open)
      open = { same: text, removed: '', added: '' }
    }
  }
  runs.push(open)
  return runs
}

/** Joins changes that only a space or a mark keeps apart; the joint then stands on both sides. */
function joined(runs: readonly Run[]): Run[] {
  const out: Run[] = []
  for (const run of runs) {
    const last = out.at(-1)
    const bothChange = last && (last.removed || last.added) && (run.removed || run.added)
    if (bothChange && JOINT.test(run.same)) {
      last.removed += run.same + run.removed
      last.added += run.same + run.added
    } else out.push({ ...run })
  }
  return out
}

/**
 * What changed between two texts, by words. Lossless: `same` and `removed` joined are `before`, `same` and `added` joined
 * are `after`. A removed part stands before the added one that took its place; neighbouring changes are one.
 */
export function diffWords(before: string, after: string): DiffPart[] {
  return joined(runsOf(before, after)).flatMap(({ same, removed, added }): DiffPart[] => [
    ...(same ? [{ kind: 'same' as const, text: same }] : []),
    ...(removed ? [{ kind: 'removed' as const, text: removed }] : []),
    ...(added ? [{ kind: 'added' as const, text: added }] : []),
  ])
}
