import { SaxesParser } from 'saxes'
import { FormatError } from '../format.ts'
import { MAX_DEPTH, type XmlAttribute, type XmlElement, type XmlNode } from './nodes.ts'

/** Text, as light as it can be: for reading large files, where a full DOM takes a gigabyte. */
class LightText implements XmlNode {
  readonly nodeType = 3
  readonly nodeValue: string
  nextSibling: LightElement | LightText | null = null
  previousSibling: LightElement | LightText | null = null

  constructor(text: string) {
    this.nodeValue = text
  }

  get textContent() {
    return this.nodeValue
  }
}

class LightElement implements XmlElement {
  readonly nodeType = 1
  readonly nodeValue = null
  readonly nodeName: string
  readonly localName: string
  readonly prefix: string | null
  readonly namespaceURI: string | null
  readonly attributes: readonly XmlAttribute[]
  readonly lineNumber: number
  parentElement: LightElement | null
  firstChild: LightElement | LightText | null = null
  lastChild: LightElement | LightText | null = null
  nextSibling: LightElement | LightText | null = null
  previousSibling: LightElement | LightText | null = null

  constructor(
    name: { name: string; local: string; prefix: string; uri: string },
    attributes: readonly XmlAttribute[],
    line: number,
    parent: LightElement | null,
  ) {
    this.nodeName = name.name
    this.localName = name.local
    this.prefix = name.prefix || null
    this.namespaceURI = name.uri || null
    this.attributes = attributes
    this.lineNumber = line
    this.parentElement = parent
  }

  append(node: LightElement | LightText) {
    node.previousSibling = this.lastChild
    if (this.lastChild) this.lastChild.nextSibling = node
    else this.firstChild = node
    this.lastChild = node
  }

  /** Lets go of the last child, and of white space before it. */
  removeLast() {
    let last = this.lastChild?.previousSibling as LightElement | LightText | null | undefined
    while (last?.nodeType === 3 && (last.nodeValue ?? '').trim() === '') last = last.previousSibling
    this.lastChild = last ?? null
    if (last) last.nextSibling = null
    else this.firstChild = null
  }

  /** Lets go of everything below. */
  drop() {
    this.firstChild = null
    this.lastChild = null
  }

  get textContent(): string {
    let text = ''
    for (let node: XmlNode | null = this.firstChild; node; node = node.nextSibling) text += node.textContent ?? ''
    return text
  }

  private find(name: string) {
    return this.attributes.find((each) => each.name === name)
  }

  private findNS(namespace: string | null, local: string) {
    return this.attributes.find((each) => each.localName === local && each.namespaceURI === namespace)
  }

  hasAttribute(name: string) {
    return this.find(name) !== undefined
  }

  getAttribute(name: string) {
    return this.find(name)?.value ?? null
  }

  hasAttributeNS(namespace: string | null, local: string) {
    return this.findNS(namespace, local) !== undefined
  }

  getAttributeNS(namespace: string | null, local: string) {
    return this.findNS(namespace, local)?.value ?? null
  }
}

/** What becomes of an element that is complete: it stays, loses everything below it, or goes. */
export type Fate = 'keep' | 'empty' | 'remove'

export interface LightReader {
  write(text: string): void
  /** @returns the root, with what was kept below it */
  close(): XmlElement
}

/**
 * Reads XML, as it comes in pieces, into a light tree.
 * @param onClose called when an element is complete; answers what becomes of it
 * @throws FormatError (from `write` and `close`) `xml-broken`, `xml-doctype`, `xml-deep`, with line and column
 */
export function lightReader(onClose: (element: XmlElement) => Fate = () => 'keep'): LightReader {
  const parser = new SaxesParser({ xmlns: true, position: true })
  let depth = 0
  let at: LightElement | null = null
  let root: LightElement | null = null
  const place = () => ({ line: parser.line, column: parser.column + 1 })
  parser.on('error', (error) => {
    throw new FormatError('xml-broken', place(), { reason: error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '') })
  })
  parser.on('doctype', (doctype) => {
    if (/\[|<!ENTITY/.test(doctype)) throw new FormatError('xml-doctype', place())
  })
  parser.on('opentag', (tag) => {
    if (++depth > MAX_DEPTH) throw new FormatError('xml-deep', place(), { limit: MAX_DEPTH })
    const attributes = Object.values(tag.attributes).map(({ name, local, prefix, uri, value }) => ({
      name,
      localName: local,
      prefix: prefix || null,
      namespaceURI: uri || null,
      value,
    }))
    const element: LightElement = new LightElement(tag, attributes, parser.line, at)
    at?.append(element)
    root ??= element
    at = element
  })
  const addText = (said: string) => at?.append(new LightText(said))
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    depth--
    const closed = at
    at = at?.parentElement ?? null
    if (!closed) return
    const fate = onClose(closed)
    if (fate !== 'keep') closed.drop()
    if (fate === 'remove') at?.removeLast()
  })
  return {
    write: (text) => {
      parser.write(text)
    },
    close: () => {
      parser.close()
      if (root === null) throw new FormatError('xml-broken', { line: 1 }, { reason: 'no element' })
      return root
    },
  }
}

/** A whole text → its light tree. */
export function readLight(text: string, onClose?: (element: XmlElement) => Fate): XmlElement {
  const reader = lightReader(onClose)
  reader.write(text)
  return reader.close()
}
