/** Longest pattern that is accepted, in code units. */
const LONGEST = 200
/** How often `*`, `+` and `{n,}` repeat at most: far beyond any word, near enough to stay quick. */
const MOST_REPEATS = 100
/** Ways of matching that may be tried at one place; the product of all repetitions. */
const MOST_WAYS = 12_000

/** A regular expression that is not of the safe subset; `reason` is an id, `at` where in the pattern. */
export class SafeRegexError extends Error {
  override readonly name = 'SafeRegexError'
  readonly reason: 'length' | 'group' | 'reference' | 'lookaround' | 'repeat' | 'ways' | 'syntax'
  readonly at: number

  constructor(reason: SafeRegexError['reason'], at: number) {
    super(`unsafe pattern (${reason}) at ${at}`)
    this.reason = reason
    this.at = at
  }
}

/** Groups: escape, class, lookaround (or any other special group), opening, closing, quantifier (min, max). */
const TOKEN =
  /(?<escape>\\(?:p\{[^}]*\}|P\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|.))|(?<class>\[(?:\\.|[^\]\\])*\])|(?<special>\(\?(?!:)[^)]{0,2})|(?<open>\((?:\?:)?)|(?<close>\))|(?<repeat>[*+?]|\{(?<min>\d*)(?<comma>,?)(?<max>\d*)\})|./gsu

function bounds(groups: Record<string, string | undefined>, at: number): { min: number; max: number } {
  const sign = groups.repeat
  if (sign === '?') return { min: 0, max: 1 }
  if (sign === '*' || sign === '+') return { min: sign === '+' ? 1 : 0, max: MOST_REPEATS }
  const min = Number(groups.min || 0)
  const max = groups.max ? Number(groups.max) : groups.comma ? MOST_REPEATS : min
  if (min > max || max > MOST_REPEATS) throw new SafeRegexError('repeat', at)
  return { min, max }
}

/** The pattern with every repetition bounded. @throws SafeRegexError */
function bounded(pattern: string): string {
  let ways = 1
  let out = ''
  let before: 'start' | 'atom' | 'group' | 'repeat' = 'start'
  for (const match of pattern.matchAll(TOKEN)) {
    const groups = match.groups ?? {}
    if (groups.special) throw new SafeRegexError('lookaround', match.index)
    if (groups.escape && /^\\[1-9k]/.test(groups.escape)) throw new SafeRegexError('reference', match.index)
    if (!groups.repeat) {
      out += match[0]
      before = groups.open || match[0] === '|' ? 'start' : groups.close ? 'group' : 'atom'
      continue
    }
    const { min, max } = bounds(groups, match.index)
    if (before === 'start' || before === 'repeat') throw new SafeRegexError('repeat', match.index)
    // A repeated group can hold a repetition of its own: the road to catastrophe.
    if (before === 'group' && max > 1) throw new SafeRegexError('group', match.index)
    ways *= max - min + 1
    if (ways > MOST_WAYS) throw new SafeRegexError('ways', match.index)
    out += `{${min},${max}}`
    before = 'repeat'
  }
  return out
}

/**
 * Compiles a pattern that people wrote, so that no text can make it slow: no lookaround, no back-references, no repeated
 * groups, repetitions bounded by 100 each and 12,000 in all. Flags are g and u.
 * @throws SafeRegexError with the reason and the place
 */
export function compileSafe(pattern: string): RegExp {
  if (pattern.length > LONGEST) throw new SafeRegexError('length', LONGEST)
  const source = bounded(pattern)
  try {
    return new RegExp(source, 'gu')
  } catch {
    throw new SafeRegexError('syntax', 0)
  }
}
