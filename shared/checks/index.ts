import type { Check } from './check.ts'
import { currency } from './currency.ts'
import { date } from './date.ts'
import { doubledWords } from './doubled-words.ts'
import { nameConsistency } from './name-consistency.ts'
import { nameSplit } from './name-split.ts'
import { nameTransliteration } from './name-transliteration.ts'
import { number } from './number.ts'
import { numberSeparator } from './number-separator.ts'
import { ordinals } from './ordinals.ts'
import { punctuation } from './punctuation.ts'
import { thaiSpelling } from './thai-spelling.ts'
import { unit } from './unit.ts'
import { untranslated } from './untranslated.ts'
import { yearEra } from './year-era.ts'

/** Every check, in the order in which findings of equal weight are shown. A new check is one file, its test and one line here. */
export const CHECKS: readonly Check[] = [
  number,
  numberSeparator,
  unit,
  currency,
  date,
  yearEra,
  ordinals,
  thaiSpelling,
  doubledWords,
  punctuation,
  untranslated,
  nameTransliteration,
  nameConsistency,
  nameSplit,
]
