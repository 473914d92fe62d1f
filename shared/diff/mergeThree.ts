import { diff3Merge } from 'node-diff3'
import { diffPieces } from './pieces.ts'

const regionsOf = (mine: string, base: string, theirs: string) =>
  diff3Merge(diffPieces(mine), diffPieces(base), diffPieces(theirs), { excludeFalseConflicts: true })

/**
 * Both people's changes to one text, where they do not touch each other.
 * @param base what both started from
 * @returns the merged text, or null where they changed the same words differently
 */
export function mergeThree(mine: string, base: string, theirs: string): string | null {
  let merged = ''
  for (const region of regionsOf(mine, base, theirs)) {
    if (!region.ok) return null
    merged += region.ok.join('')
  }
  return merged
}

/** Both people's changes to one text; where they touch, mine and then theirs, for somebody to make one of. */
export function keepBoth(mine: string, base: string, theirs: string): string {
  const parts = regionsOf(mine, base, theirs).map(({ ok, conflict }) => {
    if (ok) return ok.join('')
    const both = [conflict?.a.join('') ?? '', conflict?.b.join('') ?? '']
    return both.filter((text) => text !== '').join(' ')
  })
  return parts.join('')
}
