import type { Check } from './check.ts'
import { doubledWords } from './doubled-words.ts'
import { punctuation } from './punctuation.ts'
import { thaiSpelling } from './thai-spelling.ts'
import { untranslated } from './untranslated.ts'

/** Every check, in the order in which findings of equal weight are shown. A new check is one file, its test and one line here. */
export const CHECKS: readonly Check[] = [thaiSpelling, doubledWords, punctuation, untranslated]
