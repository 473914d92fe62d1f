import { diff3Merge } from 'node-diff3'
import { diffPieces } from './pieces.ts'

/**
 * Both people's changes to one text, where they do not touch each other.
 * @param base what both started from
 * @returns the merged text, or null where they changed the same words differently
 */
export function mergeThree(mine: string, base: string, theirs: string): string | null {
  const regions = diff3Merge(diffPieces(mine), diffPieces(base), diffPieces(theirs), { excludeFalseConflicts: true })
  let merged = ''
  for (const region of regions) {
    if (!region.ok) return null
    merged += region.ok.join('')
  }
  return merged
}
