import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'

/** What is used of a DOM node. */
export interface PageNode {
  readonly nodeType: number
  readonly localName?: string
  readonly textContent: string | null
  readonly childNodes: Iterable<PageNode>
  readonly parentNode: PageNode | null
}

export interface PageElement extends PageNode {
  readonly localName: string
  getAttribute(name: string): string | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  cloneNode(deep: boolean): PageElement
}

export interface PageDocument extends PageElement {
  readonly documentElement: PageElement | null
  readonly body: PageElement | null
}

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1

/** HTML, even broken, → a document. Nothing of it is run or fetched. */
export function parsePage(html: string): PageDocument {
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`
  return parseHTML(whole).document as unknown as PageDocument
}

/** The page's main text by Mozilla's Readability, or null. Changes the document. */
export function mainContent(
  document: PageDocument,
): { root: PageElement; title: string | null; byline: string | null } | null {
  const reader = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
    charThreshold: 200,
    keepClasses: true,
    serializer: (node) => node,
  })
  const found = reader.parse()
  if (!found?.content) return null
  return {
    root: found.content as unknown as PageElement,
    title: found.title?.trim() || null,
    byline: found.byline?.trim() || null,
  }
}
