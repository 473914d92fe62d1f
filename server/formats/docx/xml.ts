import type { Element } from '@xmldom/xmldom'
import { children } from '../xml/nodes.ts'

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

export const isW = (element: Element, name: string): boolean => element.namespaceURI === W && element.localName === name

/** Elements below, in document order; the fallback copies that Word keeps of drawings are passed over. */
export function* below(element: Element): Generator<Element> {
  for (const each of children(element)) {
    if (each.localName === 'Fallback') continue
    yield each
    yield* below(each)
  }
}

export const newElement = (near: Element, name: string): Element => near.ownerDocument!.createElementNS(W, `w:${name}`)
