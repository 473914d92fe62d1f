import { dayOfInstant } from './dates.ts'
import type { PageDocument, PageElement } from './dom.ts'

export interface PageMetadata {
  readonly title: string | null
  readonly outlet: string | null
  readonly date: string | null
  readonly url: string | null
  readonly description: string | null
}

type Json = { readonly [key: string]: unknown }
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null)

/** Every object of the page's JSON-LD, with those in `@graph`; broken blocks are passed over. */
function linkedData(document: PageDocument): Json[] {
  const objects: Json[] = []
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const data: unknown = JSON.parse(script.textContent ?? '')
      for (const entry of Array.isArray(data) ? data : [data]) {
        if (!isObject(entry)) continue
        objects.push(entry, ...(Array.isArray(entry['@graph']) ? entry['@graph'].filter(isObject) : []))
      }
    } catch {
      // not JSON: a page's own fault, and only one of several witnesses
    }
  }
  return objects
}

const isArticle = (data: Json) => /Article|BlogPosting/.test(String(data['@type'] ?? ''))

const content = (document: PageDocument, ...keys: string[]): string | null => {
  for (const key of keys) {
    const element = document.querySelector(`meta[property="${key}"], meta[name="${key}"], meta[itemprop="${key}"]`)
    const value = text(element?.getAttribute('content'))
    if (value !== null) return value
  }
  return null
}

/** Addresses that JSON-LD gives as text, or as an object with an id. */
const address = (...values: unknown[]): string | null =>
  values.map((value) => text(isObject(value) ? value['@id'] : value)).find((value) => /^https?:/.test(value ?? '')) ??
  null

/** A heading that only its class calls so, on pages that have no `h1`. */
const TITLE_CLASSES = [
  '[itemprop="headline"]',
  '.detail-title',
  '.title-detail',
  '.article-title',
  '.entry-title',
  '.post-title',
]

/** What follows the title in the page's `title`: "Tựa bài | Tên báo". */
function namedAfter(title: string | null, document: PageDocument): string | null {
  const whole = text(document.querySelector('title')?.textContent)?.replace(/\s+/g, ' ') ?? ''
  if (title === null || !whole.startsWith(title)) return null
  return /^\s*[|–—-]\s*([^|]{2,60})$/u.exec(whole.slice(title.length))?.[1]?.trim() ?? null
}

const attribute = (element: PageElement | null, name: string) => text(element?.getAttribute(name))

/** What a page says of itself: JSON-LD of the article, then Open Graph and other meta elements, then `time`, `h1` and `title`. */
export function pageMetadata(document: PageDocument): PageMetadata {
  const article = linkedData(document).find(isArticle) ?? {}
  const publisher = isObject(article.publisher) ? text(article.publisher.name) : null
  const headings = [...document.querySelectorAll('h1')].map((heading) =>
    text(heading.textContent)?.replace(/\s+/g, ' '),
  )
  const heading = headings.length === 1 ? headings[0] : null
  const called = TITLE_CLASSES.map((name) => text(document.querySelector(name)?.textContent)).find(Boolean)
  const title =
    text(article.headline) ?? heading ?? content(document, 'og:title') ?? called?.replace(/\s+/g, ' ') ?? null
  return {
    title,
    outlet: publisher ?? content(document, 'og:site_name', 'application-name') ?? namedAfter(title, document),
    date: dayOfInstant(
      text(article.datePublished) ??
        content(document, 'article:published_time', 'datePublished', 'pubdate') ??
        attribute(document.querySelector('time[datetime]'), 'datetime'),
    ),
    url:
      attribute(document.querySelector('link[rel="canonical"]'), 'href') ??
      content(document, 'og:url') ??
      address(article.mainEntityOfPage, article.url),
    description: text(article.description) ?? content(document, 'og:description', 'description'),
  }
}
