import type { Span } from '../model.ts'
import { findName } from '../names/soundsLike.ts'
import { matchesOf } from '../text/spans.ts'
import data from './levels.json' with { type: 'json' }

/** A Thai word for a kind of place that is not what the Vietnamese calls the place after it. */
export interface WrongLevel {
  /** The Thai word. */
  readonly target: Span
  /** The Vietnamese word with the name. */
  readonly source: Span
  readonly found: string
  readonly right: string
}

interface Unit {
  readonly name: string
  readonly allowed: Set<string>
  readonly source: Span
  readonly right: string
}

const LEVELS = new Map(data.levels.map(({ vi, th }) => [vi.toLowerCase(), th]))
const NAMED = new RegExp(
  `(?<![\\p{L}\\p{M}])(?<level>${data.levels.map(({ vi }) => vi).join('|')})\\.? +(?<name>\\d+(?!\\d*[.,/])|\\p{Lu}[\\p{L}\\p{M}’]*(?: \\p{Lu}[\\p{L}\\p{M}’]*){0,2})(?![\\p{L}\\p{M}])`,
  'giu',
)
const PROVINCE_ONLY = new RegExp(`(?<![\\p{L}\\p{M}])(?:${data.provinceOnly.join('|')})(?![\\p{L}\\p{M}])`, 'gu')
const BEFORE = new RegExp(`(?:${[...data.levelWords].sort((a, b) => b.length - a.length).join('|')})(?= ?$)`, 'u')

const BEFORE_ANY = new RegExp(data.levelWords.join('|'), 'u')

function unitsOf(source: string): Unit[] {
  const units = new Map<string, Unit>()
  const add = (name: string, th: readonly string[], span: Span) => {
    const known = units.get(name) ?? { name, allowed: new Set<string>(), source: span, right: th[0] ?? '' }
    for (const word of th) known.allowed.add(word)
    units.set(name, known)
  }
  for (const match of matchesOf(source, NAMED)) {
    // The level may begin with a capital or not; of the name only the capitalised words count.
    const name = /^(?:\d+|\p{Lu}[\p{L}\p{M}’]*(?: \p{Lu}[\p{L}\p{M}’]*)*)/u.exec(match.groups?.name ?? '')?.[0] ?? ''
    const th = LEVELS.get((match.groups?.level ?? '').toLowerCase())
    if (th && (/^\d/.test(name) || /^\p{Lu}/u.test(name)))
      add(name, th, { start: match.index, end: match.index + match[0].length })
  }
  for (const match of matchesOf(source, PROVINCE_ONLY)) {
    if (!units.has(match[0])) add(match[0], ['จังหวัด'], { start: match.index, end: match.index + match[0].length })
  }
  return [...units.values()]
}

function placesOf(name: string, target: string): Span[] {
  if (!/^\d/.test(name)) return findName(name, target)
  return [...target.matchAll(new RegExp(`(?<![\\d.,])${name}(?![\\d.,])`, 'g'))].map(({ index }) => ({
    start: index,
    end: index + name.length,
  }))
}

/**
 * Compares what kind of place each unit is called in both texts (xã X as ตำบล X, not ชุมชน X).
 * @param source Vietnamese, NFC
 * @param target Thai, NFC
 */
export function wrongLevels(source: string, target: string): WrongLevel[] {
  if (!BEFORE_ANY.test(target)) return []
  return unitsOf(source).flatMap((unit) =>
    placesOf(unit.name, target).flatMap((place) => {
      const before = BEFORE.exec(target.slice(Math.max(0, place.start - 20), place.start))
      if (!before || unit.allowed.has(before[0])) return []
      const start = Math.max(0, place.start - 20) + before.index
      return [
        { target: { start, end: start + before[0].length }, source: unit.source, found: before[0], right: unit.right },
      ]
    }),
  )
}
