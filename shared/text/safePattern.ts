/** Longer patterns than any rule of style needs are refused. */
const MAX_PATTERN = 200
/** More repetitions than this, and more than this many parts that repeat, are refused: the work grows with their product. */
const MAX_REPEAT = 30
const MAX_LOOPS = 3

/** Why a pattern is refused. */
export const PATTERN_FAULTS = [
  'empty',
  'too-long',
  'invalid',
  'group',
  'backreference',
  'nested-repeat',
  'repeat-too-large',
  'too-many-repeats',
] as const
export type PatternFault = (typeof PATTERN_FAULTS)[number]

/** What each part of a pattern looks like; anything else is a plain character. */
const TOKEN =
  /\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:<[=!]|[:=!]|<[A-Za-z]\w*>|[^)]))?|\)|[*+?]\??|\{\d*,?\d*\}\??|./gsu
const QUANTIFIER = /^(?:[*+?]|\{\d*,?\d*\})/
const KNOWN_GROUP = /^\((?:\?(?:[:=!]|<[=!]|<[A-Za-z]\w*>))?$/

/** `*` and `+` without end become repetitions with one, so that no text makes a search take long. */
const bounded = (token: string): string =>
  token
    .replace(/^\*/, `{0,${MAX_REPEAT}}`)
    .replace(/^\+/, `{1,${MAX_REPEAT}}`)
    .replace(/^\{(\d+),\}/, `{$1,${MAX_REPEAT}}`)

const tooLarge = (token: string) => (token.match(/\d+/g) ?? []).some((count) => Number(count) > MAX_REPEAT)

/** Faults that one token has by itself. */
function tokenFault(token: string): PatternFault | undefined {
  if (/^\\(?:[1-9]|k)/.test(token)) return 'backreference'
  if (token.startsWith('(') && !KNOWN_GROUP.test(token)) return 'group'
  if (QUANTIFIER.test(token) && tooLarge(token)) return 'repeat-too-large'
  return undefined
}

/** Repetition of what repeats or branches in itself, or too many repetitions one after the other. */
function repeatFault(tokens: readonly string[]): PatternFault | undefined {
  const groups = [false]
  let closed = false
  let loops = 0
  for (const token of tokens) {
    const loop = QUANTIFIER.test(token) && !token.startsWith('?')
    if (loop && closed) return 'nested-repeat'
    if (loop && ++loops > MAX_LOOPS) return 'too-many-repeats'
    closed = false
    if (token.startsWith('(')) groups.push(false)
    else if (token === ')') {
      closed = groups.pop() ?? false
      if (closed) groups[groups.length - 1] = true
    } else if (token === '|' || QUANTIFIER.test(token)) groups[groups.length - 1] = true
  }
  return undefined
}

/**
 * A regular expression of the safe subset, global and Unicode: no backreferences, no repetition or choice inside a repeated
 * group, at most three repetitions, each of at most 30 times (`*` and `+` stop there).
 * @returns the expression, or why the pattern is refused
 */
export function safePattern(pattern: string): RegExp | PatternFault {
  if (pattern === '') return 'empty'
  if (pattern.length > MAX_PATTERN) return 'too-long'
  try {
    new RegExp(pattern, 'u')
  } catch {
    return 'invalid'
  }
  const tokens = (pattern.match(TOKEN) ?? []).map(bounded)
  const fault = tokens.map(tokenFault).find((each) => each !== undefined) ?? repeatFault(tokens)
  return fault ?? new RegExp(tokens.join(''), 'gu')
}
