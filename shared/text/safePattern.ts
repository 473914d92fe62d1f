/** Longer patterns than any rule of style needs are refused, and so are texts to search longer than a page. */
export const MAX_PATTERN = 200
const MAX_REPEAT = 100

/** Why a pattern is refused; the keys of the messages that an editor of rules shows. */
export const PATTERN_FAULTS = [
  'empty',
  'too-long',
  'invalid',
  'group',
  'backreference',
  'nested-repeat',
  'repeat-too-large',
  'many-open',
] as const
export type PatternFault = (typeof PATTERN_FAULTS)[number]

/** What each part of a pattern looks like; anything else is a plain character. */
const TOKEN =
  /\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:<[=!]|[:=!]|<[A-Za-z]\w*>|[^)]))?|\)|[*+?]\??|\{\d*,?\d*\}\??|./gsu
const isRepeat = (token: string) => /^(?:[*+?]|\{\d*,?\d*\})/.test(token)
const isOpen = (token: string) => /^(?:[*+]|\{\d+,\})/.test(token)

interface Group {
  repeats: boolean
}

/**
 * Looks for what makes a regular expression take exponential time, or what a rule of style does not need: repetition inside
 * repeated groups, alternatives inside repeated groups, backreferences, more than three open repetitions.
 * @returns why the pattern is refused, or undefined where it may be used
 */
export function patternFault(pattern: string): PatternFault | undefined {
  if (pattern === '') return 'empty'
  if (pattern.length > MAX_PATTERN) return 'too-long'
  try {
    new RegExp(pattern, 'u')
  } catch {
    return 'invalid'
  }
  const groups: Group[] = [{ repeats: false }]
  let closed: Group | undefined
  let open = 0
  for (const [token] of pattern.matchAll(TOKEN)) {
    const group = groups.at(-1)
    if (!group) return 'invalid'
    if (/^\\(?:[1-9]|k)/.test(token)) return 'backreference'
    if (token.startsWith('(?') && !/^\(\?(?:[:=!]|<[=!]|<[A-Za-z])/.test(token)) return 'group'
    if (isRepeat(token)) {
      if (closed?.repeats) return 'nested-repeat'
      if ((token.match(/\d+/g) ?? []).some((count) => Number(count) > MAX_REPEAT)) return 'repeat-too-large'
      if (isOpen(token) && ++open > 3) return 'many-open'
      group.repeats = true
    }
    closed = undefined
    if (token === '|') group.repeats = true
    if (token.startsWith('(')) groups.push({ repeats: false })
    if (token === ')') {
      closed = groups.pop()
      const parent = groups.at(-1)
      if (closed?.repeats && parent) parent.repeats = true
    }
  }
  return undefined
}
