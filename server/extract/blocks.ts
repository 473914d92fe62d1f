import type { SegmentRole } from '../../shared/model.ts'
import type { PageLine } from './article.ts'
import { isElement, type PageElement, type PageNode } from './dom.ts'

const SKIPPED = new Set(
  'script style noscript template nav footer aside form button svg iframe select textarea head video audio object canvas'.split(
    ' ',
  ),
)
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
const ASIDE =
  /(?:^|[\s_-])(?:related|relate|comments?|breadcrumbs?|share|social|sidebar|menu|navbar|advert\w*|ads|banner|newsletter|tags?|keywords?|tin-lien-quan|lien-quan|box-news|most-read|xem-nhieu|nav|navigation|copyright)(?:$|[\s_-])|(?:^|\s)(?:site-|page-|main-)?footer(?:$|\s)/i
const SAPO = /(?:^|[\s_-])(?:sapo|lead|chapeau|summary|description|desc|excerpt|standfirst)(?:$|[\s_-])/i
const CAPTION = /caption|(?:^|[\s_-])(?:chu-thich|photo-desc|image-desc)(?:$|[\s_-])/i
/** The place that a story is told from, set apart by style alone: what the page draws behind it is not in the text. */
const DATELINE = /(?:^|[\s_-])(?:location-stamp|dateline)(?:$|[\s_-])/i
const BYLINE = /(?:^|[\s_-])(?:author|byline|tac-gia)(?:$|[\s_-])/i
const BY_TAG: Readonly<Record<string, SegmentRole>> = {
  h1: 'title',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  figcaption: 'caption',
  caption: 'caption',
  blockquote: 'quote',
  li: 'list',
}

const names = (element: PageElement) => `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`

const isHidden = (element: PageElement) =>
  element.getAttribute('hidden') !== null ||
  element.getAttribute('aria-hidden') === 'true' ||
  /display\s*:\s*none/i.test(element.getAttribute('style') ?? '')

function roleOf(element: PageElement, outer: SegmentRole | undefined): SegmentRole | undefined {
  if (outer === 'caption' || outer === 'title') return outer
  const named = names(element)
  if (element.localName === 'h1') return 'title'
  if (CAPTION.test(named)) return 'caption'
  if (SAPO.test(named)) return 'sapo'
  if (BYLINE.test(named)) return 'byline'
  return BY_TAG[element.localName] ?? outer
}

/** Where a link begins and ends, while a line is put together. */
const OPEN = '\u0002'
const CLOSE = '\u0003'
const THAI = '[\u0e00-\u0e7f]'
const LINKED_WORD = new RegExp(
  `(?<=${THAI})\\s+${OPEN}\\s*(${THAI}[^${OPEN}${CLOSE}]*?)\\s*${CLOSE}\\s+(?=${THAI})`,
  'gu',
)
const WRAPPED_OPEN = new RegExp(`(?<=${THAI})(?:\\s*\\n\\s*${OPEN}\\s*|${OPEN}\\s+)(?=${THAI})`, 'gu')
const WRAPPED_CLOSE = new RegExp(`(?<=${THAI})(?:\\s*${CLOSE}\\s*\\n\\s*|\\s+${CLOSE})(?=${THAI})`, 'gu')
const LINK_BORDERS = new RegExp(`[${OPEN}${CLOSE}]`, 'g')

/** A line's text: white space as a browser shows it; the spaces that automatic links put between Thai letters dropped with the links. */
const lineText = (raw: string): string =>
  raw
    .replace(LINKED_WORD, '$1')
    .replace(WRAPPED_OPEN, '')
    .replace(WRAPPED_CLOSE, '')
    .replace(LINK_BORDERS, '')
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Collects lines: text and links since the last border of a block. */
class Lines {
  readonly lines: PageLine[] = []
  private raw = ''
  private links: string[] = []
  private unlinked = ''

  add(text: string, linked = false) {
    this.raw += text
    if (!linked) this.unlinked += text
  }

  link(address: string | null) {
    if (address !== null) this.links.push(address)
  }

  end(role: SegmentRole | undefined) {
    const text = lineText(this.raw)
    const teaser = this.links.length > 0 && !/[\p{L}\p{N}]/u.test(this.unlinked)
    if (text !== '') this.lines.push({ text, role, apart: true, links: this.links, ...(teaser ? { teaser } : {}) })
    this.raw = ''
    this.unlinked = ''
    this.links = []
  }
}

function walk(node: PageNode, role: SegmentRole | undefined, lines: Lines, depth: number, linked = false): void {
  if (node.nodeType === 3) lines.add(node.textContent ?? '', linked)
  if (!isElement(node) || depth > 400) return
  const tag = node.localName
  if (
    SKIPPED.has(tag) ||
    isHidden(node) ||
    (tag !== 'body' && tag !== 'article' && tag !== 'main' && ASIDE.test(names(node)))
  )
    return
  if (tag === 'br' || tag === 'hr') {
    lines.end(role)
    return
  }
  if (tag === 'a') {
    lines.link(node.getAttribute('href'))
    lines.add(OPEN)
    for (const child of node.childNodes) walk(child, role, lines, depth + 1, true)
    lines.add(CLOSE)
    return
  }
  const block = !INLINE.has(tag)
  if (block) lines.end(role)
  const inner = block ? roleOf(node, role) : role
  for (const child of node.childNodes) walk(child, inner, lines, depth + 1, linked)
  if (!block && DATELINE.test(names(node)) && !/[-–—:]\s*$/.test(node.textContent ?? '')) lines.add(' - ')
  if (block) lines.end(inner)
}

/**
 * The visible text below an element as lines, one for each block or line break, with the role that its mark-up gives.
 * Links leave no trace but their addresses.
 */
export function blockLines(root: PageElement): PageLine[] {
  const lines = new Lines()
  walk(root, undefined, lines, 0)
  lines.end(undefined)
  return lines.lines
}
