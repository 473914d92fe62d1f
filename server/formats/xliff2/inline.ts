import type { Document, Element } from '@xmldom/xmldom'
import type { InlineCode } from '../format.ts'
import { type CodeTable, plainText, tagText } from '../xml/codes.ts'
import { attribute, child, children, isElement, isText, type XmlElement, type XmlNode } from '../xml/nodes.ts'
import { writeCodes } from '../xml/writeCodes.ts'
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

/** Puts a text with codes into a source or target; a pair that no longer nests is written as its two halves. */
export const writeInline = (content: Element, text: string, table: CodeTable): void =>
  writeCodes(content, text, table, { paired: PAIRED, halved })
