import { type Element, XMLSerializer } from '@xmldom/xmldom'
import { FIRST_CODE, type InlineCode, LAST_CODE } from '../format.ts'
import { child, children } from '../xml/nodes.ts'
import { isW, newElement, W } from './xml.ts'

const EQUIVALENTS: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00ad',
}
const IGNORED = new Set(['rPr', 'lastRenderedPageBreak'])

/** A stretch of a paragraph: text of one format, something that is no text, or the border of a link. */
interface Piece {
  readonly text?: string
  readonly format?: Element
  readonly element?: Element
  readonly link?: 'open' | 'close'
}

export interface ParagraphText {
  readonly text: string
  readonly codes: readonly InlineCode[]
  /** The element that each code stands for: a run, its format, a link. */
  readonly elements: readonly (Element | undefined)[]
  /** The format of most of the text. */
  readonly base: Element | undefined
}

const formatKey = (format: Element | undefined) =>
  format === undefined
    ? ''
    : new XMLSerializer()
        .serializeToString(format)
        .replace(/<w:(?:lang|noProof|rtl|cs|szCs|bCs|iCs)\b[^>]*\/>| xmlns:\w+="[^"]*"/g, '')
        .replace(/^<w:rPr\/>$|^<w:rPr><\/w:rPr>$/, '')

/** A run that holds one thing of another run. */
function runWith(run: Element, content: Element): Element {
  const alone = run.cloneNode(false) as Element
  const format = child(run, 'rPr', W)
  if (format) alone.appendChild(format.cloneNode(true))
  alone.appendChild(content.cloneNode(true))
  return alone
}

function runPieces(run: Element): Piece[] {
  const format = child(run, 'rPr', W)
  return children(run)
    .filter(({ localName }) => !IGNORED.has(localName ?? ''))
    .map((content) =>
      isW(content, 't') ? { text: content.textContent ?? '', format } : { element: runWith(run, content), format },
    )
}

function pieces(element: Element): Piece[] {
  return children(element).flatMap((each): Piece[] => {
    if (isW(each, 'r')) return runPieces(each)
    if (isW(each, 'hyperlink'))
      return [{ element: each, link: 'open' }, ...pieces(each), { element: each, link: 'close' }]
    if (each.localName === 'oMath' || each.localName === 'oMathPara') return [{ element: each }]
    return isW(each, 'smartTag') || isW(each, 'fldSimple') ? pieces(each) : []
  })
}

/** Neighbours of the same format as one piece: Word cuts words into runs wherever somebody once stopped typing. */
function joined(all: readonly Piece[]): Piece[] {
  const done: Piece[] = []
  for (const piece of all) {
    const last = done.at(-1)
    if (last?.text !== undefined && piece.text !== undefined && formatKey(last.format) === formatKey(piece.format))
      done[done.length - 1] = { text: last.text + piece.text, format: last.format }
    else done.push(piece)
  }
  return done
}

function baseFormat(all: readonly Piece[]): Element | undefined {
  const sizes = new Map<string, { format: Element | undefined; size: number }>()
  for (const { text, format } of all) {
    if (text === undefined) continue
    const known = sizes.get(formatKey(format))
    sizes.set(formatKey(format), { format: known?.format ?? format, size: (known?.size ?? 0) + text.trim().length })
  }
  return [...sizes.values()].sort((a, b) => b.size - a.size)[0]?.format
}

/** A paragraph → its text with codes: other formats and links as pairs, tabs, breaks, pictures and notes as single codes. */
export function readParagraph(paragraph: Element): ParagraphText {
  const all = joined(pieces(paragraph))
  const base = baseFormat(all)
  const codes: InlineCode[] = []
  const elements: (Element | undefined)[] = []
  const add = (code: InlineCode, element: Element | undefined) => {
    codes.push(code)
    elements.push(element)
    return String.fromCharCode(FIRST_CODE + codes.length - 1)
  }
  let text = ''
  let links = 0
  for (const { text: said, format, element, link } of all) {
    if (link) {
      if (link === 'open') links++
      text += add(
        { id: `link${links}`, pair: `link${links}`, kind: link, text: link === 'open' ? '<link>' : '</link>' },
        element,
      )
    } else if (said === undefined) {
      const content = children(element!).find(({ localName }) => localName !== 'rPr')
      const name = content?.localName ?? element!.localName ?? ''
      text += add(
        { id: `${name}${codes.length + 1}`, kind: 'single', text: `<${name}/>`, equivalent: EQUIVALENTS[name] },
        element,
      )
    } else if (formatKey(format) === formatKey(base) || said.trim() === '') text += said
    else {
      const pair = `f${codes.length + 1}`
      text +=
        add({ id: pair, pair, kind: 'open', text: '<format>' }, format) +
        said +
        add({ id: pair, pair, kind: 'close', text: '</format>' }, format)
    }
  }
  return { text: text.normalize('NFC'), codes, elements, base }
}

function newRun(paragraph: Element, text: string, format: Element | undefined): Element {
  const run = newElement(paragraph, 'r')
  if (format) run.appendChild(format.cloneNode(true))
  const content = newElement(paragraph, 't')
  content.setAttribute('xml:space', 'preserve')
  content.appendChild(paragraph.ownerDocument!.createTextNode(text))
  run.appendChild(content)
  return run
}

const isContent = (element: Element) =>
  ['r', 'hyperlink', 'smartTag', 'fldSimple', 'oMath', 'oMathPara'].includes(element.localName ?? '')

/** Puts a text with the paragraph's own codes into it; style, bookmarks and comment marks stay. */
export function writeParagraph(paragraph: Element, text: string): void {
  const { codes, elements, base } = readParagraph(paragraph)
  for (const old of children(paragraph).filter(isContent)) paragraph.removeChild(old)
  let into = paragraph
  let format = base
  let plain = ''
  const flush = () => {
    if (plain !== '') into.appendChild(newRun(paragraph, plain, format))
    plain = ''
  }
  for (const letter of text) {
    const index = letter.charCodeAt(0) - FIRST_CODE
    const code = letter.charCodeAt(0) < LAST_CODE ? codes[index] : undefined
    const element = elements[index]
    if (!code) {
      plain += letter
      continue
    }
    flush()
    const isLink = code.pair?.startsWith('link')
    if (code.kind === 'single' && element) into.appendChild(element.cloneNode(true))
    else if (isLink && code.kind === 'open' && element && into === paragraph)
      into = paragraph.appendChild(element.cloneNode(false)) as Element
    else if (isLink) into = paragraph
    else format = code.kind === 'open' ? element : base
  }
  flush()
}
