import type { LearnedWord, WordTable } from './learn.ts'
import type { Profile, Want } from './types.ts'

/** A learned word is kept at most so often, and a little less often than where it was learned. */
const MOST_KEPT = 0.9
const ELSEWHERE = 0.9
/** Steps of what is learned of how often a word is kept; finer ones would only cost time. */
const STEP = 0.05

interface Lesson {
  readonly want: Want
  /** What the word offers to those of the other side that want it. */
  readonly offers: readonly string[]
}

function lesson(key: string, shares: readonly number[], offers: readonly string[]): Lesson {
  const share = Math.min(MOST_KEPT, ELSEWHERE * shares.reduce((a, b) => a + b, 0))
  return { want: { key, kind: 'learned', kept: Math.round(share / STEP) * STEP }, offers }
}

function taught(profile: Profile, lessons: ReadonlyMap<string, Lesson>): Profile {
  const known = profile.units.flatMap((word) => lessons.get(word) ?? [])
  if (known.length === 0) return profile
  return {
    ...profile,
    wants: [...profile.wants, ...known.map(({ want }) => want)],
    has: [...profile.has, ...known.flatMap(({ offers }) => offers)],
  }
}

const unitKey = (unit: string) => `unit:${unit}`
const wordKey = (word: string) => `word:${word}`

/** The table from the Thai words. */
function turned(table: WordTable): ReadonlyMap<string, readonly (LearnedWord & { readonly unit: string })[]> {
  const found = new Map<string, (LearnedWord & { readonly unit: string })[]>()
  for (const [unit, words] of table)
    for (const learned of words) {
      const list = found.get(learned.word)
      if (list) list.push({ ...learned, unit })
      else found.set(learned.word, [{ ...learned, unit }])
    }
  return found
}

/** Adds what was learned to profiles of Vietnamese paragraphs. */
export function teachSource(profiles: readonly Profile[], table: WordTable): readonly Profile[] {
  if (table.size === 0) return profiles
  const lessons = new Map(
    [...table].map(([unit, words]) => [
      unit,
      lesson(
        unitKey(unit),
        words.map(({ forth }) => forth),
        words.map(({ word }) => wordKey(word)),
      ),
    ]),
  )
  return profiles.map((profile) => taught(profile, lessons))
}

/** Adds what was learned to profiles of Thai paragraphs. */
export function teachTarget(profiles: readonly Profile[], table: WordTable): readonly Profile[] {
  if (table.size === 0) return profiles
  const lessons = new Map(
    [...turned(table)].map(([word, units]) => [
      word,
      lesson(
        wordKey(word),
        units.map(({ back }) => back),
        units.map(({ unit }) => unitKey(unit)),
      ),
    ]),
  )
  return profiles.map((profile) => taught(profile, lessons))
}
