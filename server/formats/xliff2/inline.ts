import type { Document, Element } from '@xmldom/xmldom'
import { FIRST_CODE, type InlineCode, LAST_CODE } from '../format.ts'
import { type CodeTable, plainText, tagText } from '../xml/codes.ts'
import { attribute, child, children, isElement, isText, type XmlElement, type XmlNode } from '../xml/nodes.ts'
import { domElement } from '../xml/parse.ts'
import { isIssueMark } from './issues.ts'

const rights = (element: XmlElement): Pick<InlineCode, 'canCopy' | 'canDelete' | 'canReorder'> => {
  const order = attribute(element, 'canReorder')
  return {
    ...(attribute(element, 'canCopy') === 'no' && { canCopy: false }),
    ...(attribute(element, 'canDelete') === 'no' && { canDelete: false }),
    ...((order === 'no' || order === 'firstNo') && { canReorder: order }),
  }
}

/** What to show for a code: the data that it stands for, else how it is to be displayed, else its tag. */
function shown(element: XmlElement, closing = false): string {
  const end = element.localName === 'pc' ? (closing ? 'End' : 'Start') : ''
  const ref = attribute(element, `dataRef${end}`)
  if (ref !== undefined) {
    let unit: XmlElement | null = element
    while (unit && unit.localName !== 'unit') unit = unit.parentElement
    const data =
      unit && children(child(unit, 'originalData') ?? unit, 'data').find((each) => attribute(each, 'id') === ref)
    if (data) return data.textContent ?? ''
  }
  return attribute(element, `disp${end}`) ?? tagText(element, closing && end !== '')
}

const PAIRED = new Set(['pc', 'mrk'])
const id = (element: XmlElement) => attribute(element, 'id') ?? ''

/** pc and sc, mrk and sm are the same code written in two ways. */
const start = (element: XmlElement) => `open:${id(element)}`

function single(element: XmlElement, table: CodeTable): string {
  const equivalent = attribute(element, 'equiv')
  const name = element.localName
  const text = shown(element)
  if (name === 'sc' || name === 'sm') {
    const kind = attribute(element, 'isolated') === 'yes' ? 'isolated' : 'open'
    return table.character({
      key: start(element),
      code: {
        id: id(element),
        kind,
        ...(kind === 'open' && { pair: id(element) }),
        text,
        equivalent,
        ...rights(element),
      },
      prototype: element,
    })
  }
  const ref = attribute(element, 'startRef')
  if (name === 'ec' || name === 'em') {
    const code: InlineCode =
      ref === undefined
        ? { id: id(element), kind: 'isolated', text, equivalent, ...rights(element) }
        : { id: ref, kind: 'close', pair: ref, text, equivalent, ...rights(element) }
    return table.character({ key: ref === undefined ? start(element) : `close:${ref}`, code, prototype: element })
  }
  const code = name === 'cp' ? `cp:${attribute(element, 'hex')}` : start(element)
  return table.character({
    key: code,
    code: { id: id(element) || code, kind: 'single', text, equivalent, ...rights(element) },
    prototype: element,
  })
}

function paired(element: XmlElement, table: CodeTable): string {
  const common = { id: id(element), pair: id(element), ...rights(element) }
  const open = table.character({
    key: start(element),
    code: { ...common, kind: 'open', text: shown(element), equivalent: attribute(element, 'equivStart') },
    prototype: element,
  })
  const inside = readInline(element, table)
  const close = table.character({
    key: `close:${id(element)}`,
    code: { ...common, kind: 'close', text: shown(element, true), equivalent: attribute(element, 'equivEnd') },
    prototype: element,
  })
  return open + inside + close
}

/** A source's or target's content → text with a private-use character for each code, NFC. Marks of quality issues leave none. */
export function readInline(content: XmlElement, table: CodeTable): string {
  let text = ''
  for (let node = content.firstChild; node; node = node.nextSibling) {
    if (isText(node)) text += plainText((node.nodeValue ?? '').normalize('NFC'), table)
    else if (!isElement(node)) continue
    else if (isIssueMark(node)) text += node.localName === 'mrk' ? readInline(node, table) : ''
    else if (node.localName === 'em' && isIssueEnd(node)) continue
    else text += PAIRED.has(node.localName ?? '') ? paired(node, table) : single(node, table)
  }
  return text.normalize('NFC')
}

/** Whether an em closes a mark of a quality issue. */
function isIssueEnd(em: XmlElement): boolean {
  for (let at: XmlNode | null = em; at; at = at.previousSibling) {
    if (isElement(at) && at.localName === 'sm' && id(at) === attribute(em, 'startRef')) return isIssueMark(at)
  }
  return false
}

const isCode = (letter: string) => letter.charCodeAt(0) >= FIRST_CODE && letter.charCodeAt(0) < LAST_CODE

interface Open {
  readonly pair: string
  readonly parent: Element
  readonly element: Element
}

/** A pc or mrk whose ends do not nest → its start or end as sc/ec or sm/em. */
function halved(document: Document, prototype: Element, close: boolean): Element {
  const names = prototype.localName === 'mrk' ? ['sm', 'em'] : ['sc', 'ec']
  const name = names[close ? 1 : 0]!
  const half = document.createElementNS(prototype.namespaceURI, prototype.prefix ? `${prototype.prefix}:${name}` : name)
  if (close) half.setAttribute('startRef', id(prototype))
  for (const { name: attributeName, value } of prototype.attributes) {
    const mapped = attributeName.replace(close ? /End$/ : /Start$/, '')
    const other = close ? /Start$|^id$|^type$|^subType$|^ref$|^value$|^translate$|^dir$/ : /End$/
    if (!other.test(attributeName) && !attributeName.includes(':')) half.setAttribute(mapped, value)
  }
  return half
}

/** Whether the closing code of a pair comes in the text before any pair that was opened outside of it closes. */
function nests(text: string, from: number, pair: string, table: CodeTable): boolean {
  const open: string[] = []
  for (const letter of text.slice(from + 1)) {
    const code = isCode(letter) ? table.at(letter)?.code : undefined
    if (code?.kind === 'open') open.push(code.pair ?? '')
    if (code?.kind !== 'close') continue
    if (code.pair === pair && open.length === 0) return true
    if (open.pop() !== code.pair) return false
  }
  return false
}

/**
 * Puts a text with codes into a source or target, whose old content goes. A code of `table` becomes the element that it was;
 * a pair that no longer nests is written as its two halves.
 */
export function writeInline(content: Element, text: string, table: CodeTable): void {
  const document = content.ownerDocument!
  while (content.firstChild) content.removeChild(content.firstChild)
  const opened: Open[] = []
  let at = content
  let plain = ''
  const flush = () => {
    if (plain !== '') at.appendChild(document.createTextNode(plain))
    plain = ''
  }
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!
    const found = isCode(letter) ? table.at(letter) : undefined
    if (found === undefined) {
      plain += letter
      continue
    }
    const { code, prototype } = found
    if (prototype === undefined) {
      plain += code.text
      continue
    }
    flush()
    const pair = PAIRED.has(prototype.localName ?? '') ? domElement(prototype) : undefined
    if (pair && code.kind === 'open' && nests(text, i, code.pair ?? '', table)) {
      const element = pair.cloneNode(false) as Element
      at.appendChild(element)
      opened.push({ pair: code.pair ?? '', parent: at, element })
      at = element
    } else if (pair && code.kind === 'close' && opened.at(-1)?.pair === code.pair) at = opened.pop()!.parent
    else at.appendChild(pair ? halved(document, pair, code.kind === 'close') : domElement(prototype).cloneNode(true))
  }
  flush()
}
