/** Elements may not be nested deeper: walking and serialising recurse. */
export const MAX_DEPTH = 500

export interface XmlAttribute {
  readonly name: string
  readonly localName: string | null
  readonly prefix: string | null
  readonly namespaceURI: string | null
  readonly value: string
}

/** What reading needs of a node: of xmldom's, or of the light tree's. */
export interface XmlNode {
  readonly nodeType: number
  readonly nodeValue: string | null
  readonly textContent: string | null
  readonly nextSibling: XmlNode | null
  readonly previousSibling: XmlNode | null
}

export interface XmlElement extends XmlNode {
  readonly nodeName: string
  readonly localName: string | null
  readonly prefix: string | null
  readonly namespaceURI: string | null
  readonly attributes: Iterable<XmlAttribute>
  readonly lineNumber?: number
  readonly parentElement: XmlElement | null
  readonly firstChild: XmlNode | null
  hasAttribute(name: string): boolean
  getAttribute(name: string): string | null
  hasAttributeNS(namespace: string | null, local: string): boolean
  getAttributeNS(namespace: string | null, local: string): string | null
}

export const isElement = (node: XmlNode): node is XmlElement => node.nodeType === 1
export const isText = (node: XmlNode): boolean => node.nodeType === 3 || node.nodeType === 4

/** Child elements, in order; all, or those of a name (and namespace). */
export function children<E extends XmlElement>(element: E, name?: string, namespace?: string): E[] {
  const found: E[] = []
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (!isElement(node)) continue
    if (name !== undefined && node.localName !== name) continue
    if (namespace !== undefined && node.namespaceURI !== namespace) continue
    found.push(node as E)
  }
  return found
}

export const child = <E extends XmlElement>(element: E, name: string, namespace?: string): E | undefined =>
  children(element, name, namespace)[0]

/** An attribute's value, or undefined where it is not written. */
export const attribute = (element: XmlElement, name: string): string | undefined =>
  element.hasAttribute(name) ? (element.getAttribute(name) ?? '') : undefined

/** "unit u3", on its line: for messages. */
export function placeOf(element: XmlElement): { line: number | undefined; element: string } {
  const id = attribute(element, 'id')
  return { line: element.lineNumber, element: id === undefined ? element.nodeName : `${element.nodeName} ${id}` }
}
