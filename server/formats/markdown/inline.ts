import { codeCharacter, FIRST_CODE, type InlineCode } from '../format.ts'

/** What is protected: code, pictures, escapes, links' addresses, emphasis, HTML tags, bare addresses, line breaks. */
const TOKEN =
  /(`+)(?:(?!\1)[\s\S])+\1|!\[[^\]\n]*\]\([^)\n]*\)|\\[!-/:-@[-`{-~]|\]\([^)\n]*\)|\]\[[^\]\n]*\]|\[|\]|\*\*|__|~~|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\*|<\/?[a-z][^>\n]*>|<https?:[^>\s]+>|https?:\/\/[^\s)>\]]+|\s*\n[ \t>]*|[\uE000-\uF8FF]/giu

const CLOSERS: readonly [RegExp, string][] = [
  [/^\]/, '['],
  [/^(?:\*\*|__|~~|\*|_)$/, ''],
]

interface Open {
  readonly token: string
  readonly index: number
}

const opensFor = (token: string): string | undefined => {
  if (token.startsWith(']')) return '['
  const tag = /^<\/([a-z][\w-]*)/i.exec(token)
  if (tag) return `<${tag[1]!.toLowerCase()}`
  return CLOSERS[1]![0].test(token) ? token : undefined
}

const openingKey = (token: string) => /^<[a-z][\w-]*/i.exec(token)?.[0].toLowerCase() ?? token

const equivalentOf = (token: string): string | undefined => {
  if (/^\s*\n/.test(token)) return ' '
  if (/^\\./.test(token)) return token[1]
  return /^https?:/.test(token) ? token : undefined
}

/** Markdown of one block → text with a private-use character for each mark. Pairs that match are open and close. */
export function readMarkdown(markdown: string): { text: string; codes: InlineCode[] } {
  const codes: InlineCode[] = []
  const opened: Open[] = []
  const text = markdown.replace(TOKEN, (token) => {
    const index = codes.length
    const key = opensFor(token)
    const at = key === undefined ? -1 : opened.findLastIndex((open) => open.token === key)
    if (at !== -1) {
      const { index: first } = opened[at]!
      opened.length = at
      const pair = `${first + 1}`
      codes[first] = { ...codes[first]!, kind: 'open', pair }
      codes.push({ id: pair, kind: 'close', pair, text: token })
    } else {
      codes.push({ id: `${index + 1}`, kind: 'single', text: token, equivalent: equivalentOf(token) })
      if (/^(?:\[|\*\*?|__?|~~|<[a-z][\w-]*)/i.test(token) && !/^<https?:|\/>$/.test(token))
        opened.push({ token: openingKey(token), index })
    }
    return codeCharacter(index)
  })
  return { text, codes }
}

/** Text with codes → Markdown. */
export const writeMarkdown = (text: string, codes: readonly InlineCode[] = []): string =>
  text.replace(/[\uE000-\uF8FF]/g, (letter) => codes[letter.charCodeAt(0) - FIRST_CODE]?.text ?? '')
