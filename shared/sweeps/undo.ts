import { mergeThree } from '../diff/mergeThree.ts'

/**
 * A text with a sweep taken back and everything that was written since kept.
 * @param before the text before the sweep; `after` as the sweep left it; `now` as it is
 * @returns the text to store, or null where the swept words themselves were changed since, so that nothing may be undone
 */
export function undoneText({
  before,
  after,
  now,
}: {
  readonly before: string
  readonly after: string
  readonly now: string
}): string | null {
  return now === after ? before : mergeThree(now, after, before)
}
