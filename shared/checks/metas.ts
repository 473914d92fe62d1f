import type { CheckMeta } from './check.ts'
import { CHECKS } from './index.ts'

/**
 * What every check tells of itself, in their order, and (`live`) whether it looks at one paragraph and so runs while
 * somebody types. The build of the client puts the value of this file in its place: a page names and explains checks
 * without carrying what they know.
 */
export const METAS: readonly (CheckMeta & { readonly live: boolean })[] = CHECKS.map(({ meta, segment }) => ({
  ...meta,
  live: segment !== undefined,
}))
