import { buildMatcher, type Language } from '../lexicon/matcher.ts'
import type { Profile } from './types.ts'

/** A concept of a project's glossary: its Vietnamese and its Thai forms. */
export interface GlossaryTerm {
  readonly source: readonly string[]
  readonly target: readonly string[]
}

/** Adds to profiles of one side the terms of a glossary that stand in them. */
export function withTerms(
  profiles: readonly Profile[],
  glossary: readonly GlossaryTerm[],
  language: Language,
): readonly Profile[] {
  const forms = glossary.flatMap(({ source, target }, at) =>
    (language === 'vi' ? source : target).map((text) => ({ text, value: `concept:glossary${at}` })),
  )
  if (forms.length === 0) return profiles
  const match = buildMatcher(forms, language)
  return profiles.map((profile) => {
    const keys = [...new Set(match(profile.text).map(({ value }) => value))]
    const wants = keys.map((key) => ({ key, kind: 'concept' as const }))
    return keys.length === 0
      ? profile
      : { ...profile, wants: [...profile.wants, ...wants], has: [...profile.has, ...keys] }
  })
}
