import type { InputOf } from '../../../shared/api/endpoint.ts'
import type { createRule, Pattern, Rule } from '../../../shared/api/sweeps.ts'
import type { Severity } from '../../../shared/model.ts'
import { compileSafe, SafeRegexError } from '../../../shared/text/safeRegex.ts'
import { finished, type TypedList, typedList } from '../../ui/typedList.ts'

/** A rule as it is being written, half-typed conditions included. */
export interface RuleDraft {
  readonly wrong: string
  readonly right: string
  readonly regex: boolean
  readonly wholeWords: boolean
  readonly sourcePresent: TypedList
  readonly sourceAbsent: TypedList
  readonly message: string
  readonly severity: Severity
}

/** What the form starts from: the rule as it is, or an empty one. */
export function draftOf(rule?: Rule): RuleDraft {
  return {
    wrong: rule?.wrong ?? '',
    right: rule?.right ?? '',
    regex: rule?.regex ?? false,
    wholeWords: rule?.wholeWords ?? false,
    sourcePresent: typedList(rule?.sourcePresent),
    sourceAbsent: typedList(rule?.sourceAbsent),
    message: rule?.message ?? '',
    severity: rule?.severity ?? 'major',
  }
}

/** The pattern that a draft means. Spaces at the ends of its words are meant: they may be what is wrong. */
export function patternOf({ wrong, right, regex, wholeWords, sourcePresent, sourceAbsent }: RuleDraft): Pattern {
  return {
    wrong: wrong.normalize('NFC'),
    right: right.normalize('NFC'),
    regex,
    wholeWords,
    sourcePresent: finished(sourcePresent),
    sourceAbsent: finished(sourceAbsent),
  }
}

/** The rule as it is sent. */
export function bodyOf(draft: RuleDraft): Required<InputOf<typeof createRule>['body']> {
  return { ...patternOf(draft), message: draft.message.trim(), severity: draft.severity }
}

/** The pattern of a rule, without what else is known of it. */
export function patternOfRule({ wrong, right, regex, wholeWords, sourcePresent, sourceAbsent }: Rule): Pattern {
  return { wrong, right, regex, wholeWords, sourcePresent, sourceAbsent }
}

export function isChanged(draft: RuleDraft, rule?: Rule): boolean {
  return JSON.stringify(bodyOf(draft)) !== JSON.stringify(bodyOf(draftOf(rule)))
}

/** Why a pattern cannot be used, and where in it; null where it can. */
export interface Refusal {
  readonly reason: SafeRegexError['reason']
  readonly at: number
}

export function refusalOf({ regex, wrong }: Pick<Pattern, 'regex' | 'wrong'>): Refusal | null {
  if (!regex) return null
  try {
    compileSafe(wrong)
    return null
  } catch (error) {
    if (error instanceof SafeRegexError) return { reason: error.reason, at: error.at }
    throw error
  }
}

/** Whether a pattern says enough to look for: something wrong, something else in its place, and no refused expression. */
export function isUsable(pattern: Pattern): boolean {
  return pattern.wrong !== '' && pattern.wrong !== pattern.right && refusalOf(pattern) === null
}
