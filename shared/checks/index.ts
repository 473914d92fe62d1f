import type { Check } from './check.ts'

/** Every check, in the order in which findings of equal weight are shown. A new check is one file, its test and one line here. */
export const CHECKS: readonly Check[] = []
