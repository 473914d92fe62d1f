import { distance } from 'fastest-levenshtein'

const bare = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\s\p{M}\p{P}]/gu, '')
    .toLowerCase()

/** Two neighbouring lines that say the same: equal, or 85 % alike when spaces and marks are left out (pages print captions twice). */
export function sameLine(a: string, b: string): boolean {
  const left = bare(a)
  const right = bare(b)
  const longer = Math.max(left.length, right.length)
  if (longer === 0 || Math.min(left.length, right.length) < longer * 0.85 || longer > 1000) return left === right
  return longer >= 12 ? distance(left, right) <= longer * 0.15 : left === right
}
