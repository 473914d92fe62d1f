import { addition } from './addition.ts'
import type { Check } from './check.ts'
import { currency } from './currency.ts'
import { customRules } from './custom-rules.ts'
import { date } from './date.ts'
import { doubledWords } from './doubled-words.ts'
import { entityCountry } from './entity-country.ts'
import { entityParty } from './entity-party.ts'
import { entityPlace } from './entity-place.ts'
import { inlineCodes } from './inline-codes.ts'
import { leakedLabel } from './leaked-label.ts'
import { misaligned } from './misaligned.ts'
import { nameConsistency } from './name-consistency.ts'
import { nameSplit } from './name-split.ts'
import { nameTransliteration } from './name-transliteration.ts'
import { negation } from './negation.ts'
import { number } from './number.ts'
import { numberSeparator } from './number-separator.ts'
import { omission } from './omission.ts'
import { ordinals } from './ordinals.ts'
import { punctuation } from './punctuation.ts'
import { register } from './register.ts'
import { spacing } from './spacing.ts'
import { termConsistency } from './term-consistency.ts'
import { termForbidden } from './term-forbidden.ts'
import { termMissing } from './term-missing.ts'
import { thaiSpelling } from './thai-spelling.ts'
import { unit } from './unit.ts'
import { untranslated } from './untranslated.ts'
import { yearEra } from './year-era.ts'

/** Every check, in the order in which findings of equal weight are shown. A new check is one file, its test and one line here. */
export const CHECKS: readonly Check[] = [
  entityParty,
  entityCountry,
  entityPlace,
  termForbidden,
  termMissing,
  termConsistency,
  inlineCodes,
  leakedLabel,
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
  omission,
  misaligned,
  addition,
  register,
  negation,
  spacing,
  customRules,
]
