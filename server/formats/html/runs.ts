import { parsePage } from '../../extract/dom.ts'
import { codeCharacter, FIRST_CODE, type InlineCode, LAST_CODE } from '../format.ts'

/** Elements whose content is no text of the page. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'noscript', 'template', 'svg', 'iframe'])
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i img ins kbd mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
const VOID = new Set(['img', 'wbr'])
/** A tag from where it begins. No “<” within, so that looking for one never goes over a text twice. */
const TAG = /<(\/?)([a-z][a-z0-9-]*)(?:"[^"<]*"|'[^'<]*'|[^'"<>])*>/iy

interface Token {
  readonly start: number
  readonly end: number
  /** Lower case; empty for text, `!` for a comment. */
  readonly tag: string
  readonly closing: boolean
}

/** A stretch of a page between the borders of its blocks: [start, end) of the page's source. */
export interface Run {
  readonly start: number
  readonly end: number
  /** Its text as the page shows it, with a private-use character for each tag within. */
  readonly text: string
  readonly codes: readonly InlineCode[]
}

/** The tag, comment or declaration that begins at a “<”; null where it is a mere character. */
function markAt(html: string, lower: string, start: number): Token | null {
  const until = (closer: string) => {
    const found = lower.indexOf(closer, start)
    return found === -1 ? html.length : found + closer.length
  }
  if (lower.startsWith('<!--', start)) return { start, end: until('-->'), tag: '!', closing: false }
  if (html[start + 1] === '!' || html[start + 1] === '?') return { start, end: until('>'), tag: '?', closing: false }
  TAG.lastIndex = start
  const found = TAG.exec(html)
  if (!found) return null
  const [whole, slash, name = ''] = found
  const tag = name.toLowerCase()
  const end = slash === '' && RAW.has(tag) ? until(`</${tag}`) : start + whole.length
  return { start, end, tag, closing: slash === '/' }
}

function* tokens(html: string): Generator<Token> {
  const lower = html.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  let text = 0
  let at = html.indexOf('<')
  while (at !== -1) {
    const mark = markAt(html, lower, at)
    if (mark) {
      if (text < at) yield { start: text, end: at, tag: '', closing: false }
      yield mark
      text = mark.end
    }
    at = html.indexOf('<', mark ? mark.end : at + 1)
  }
  if (text < html.length) yield { start: text, end: html.length, tag: '', closing: false }
}

const decoded = (text: string) =>
  text.includes('&') ? (parsePage(`<p>${text}</p>`).querySelector('p')?.textContent ?? text) : text

/** The text of a run's tokens, and a code for each tag and comment; tags that close each other are pairs. */
function coded(html: string, run: readonly Token[]): Pick<Run, 'text' | 'codes'> {
  const codes: InlineCode[] = []
  const open: { tag: string; index: number }[] = []
  const character = ({ start, end, tag, closing }: Token): string => {
    if (tag === '') return decoded(html.slice(start, end)).replace(/[\uE000-\uF8FF]/g, '')
    const index = codes.length
    if (FIRST_CODE + index >= LAST_CODE) return ''
    const at = closing ? open.findLastIndex((each) => each.tag === tag) : -1
    const first = open[at]?.index
    const id = String(index + 1)
    codes.push({ id, kind: 'single', text: html.slice(start, end) })
    if (first !== undefined) {
      open.length = at
      const pair = String(first + 1)
      codes[first] = { ...codes[first]!, kind: 'open', pair }
      codes[index] = { ...codes[index]!, kind: 'close', pair }
    } else if (!closing && tag !== '!' && !VOID.has(tag)) open.push({ tag, index })
    return codeCharacter(index)
  }
  const text = run.map(character).join('')
  return { text, codes }
}

/** Whether the first token is a tag that only the last one closes. */
function wraps(run: readonly Token[]): boolean {
  const [first, last] = [run[0]!, run.at(-1)!]
  if (first.tag === '' || first.closing || !last.closing || first.tag !== last.tag) return false
  let depth = 0
  return run.slice(0, -1).every(({ tag, closing }) => {
    if (tag === first.tag) depth += closing ? -1 : 1
    return depth > 0
  })
}

/** A run without what stands at its ends and is no text: spaces, comments, pictures, tags around the whole. */
function trimmed(html: string, run: readonly Token[]): readonly Token[] {
  const blank = ({ start, end, tag }: Token) =>
    tag === '!' || VOID.has(tag) || (tag === '' && html.slice(start, end).trim() === '')
  const first = run.findIndex((token) => !blank(token))
  const held = first === -1 ? [] : run.slice(first, run.findLastIndex((token) => !blank(token)) + 1)
  return held.length > 1 && wraps(held) ? trimmed(html, held.slice(1, -1)) : held
}

/** The stretches of a page that hold text, in order. */
export function findRuns(html: string): Run[] {
  const runs: Run[] = []
  let open: Token[] = []
  const end = () => {
    const held = trimmed(html, open)
    if (held.some(({ tag }) => tag === ''))
      runs.push({ start: held[0]!.start, end: held.at(-1)!.end, ...coded(html, held) })
    open = []
  }
  for (const token of tokens(html)) {
    if (token.tag === '' || token.tag === '!' || INLINE.has(token.tag)) open.push(token)
    else end()
  }
  end()
  return runs
}
