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

const wrapped = (html: string) => `<!doctype html><html><head></head><body>${html}</body></html>`
const parse = (html: string) => parseHTML(html).document as unknown as PageDocument

/** HTML, even broken, → a document. Nothing of it is run or fetched. */
export function parsePage(html: string): PageDocument {
  const document = parse(/<html[\s>]/i.test(html) ? html : wrapped(html))
  return document.documentElement === null ? parse(wrapped('')) : document
}

/** What Readability throws at where a page has no body of any shape. */
function parsed(reader: InstanceType<typeof Readability>) {
  try {
    return reader.parse()
  } catch {
    return null
  }
}

/** The page's main text by Mozilla's Readability, or null. Changes the document. */
export function mainContent(document: PageDocument): { root: PageElement; title: string | null } | null {
  const reader = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
    charThreshold: 200,
    keepClasses: true,
    serializer: (node) => node,
  })
  const found = parsed(reader)
  if (!found?.content) return null
  return {
    root: found.content as unknown as PageElement,
    title: found.title?.trim() || null,
  }
}
