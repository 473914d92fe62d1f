import type { Article, ArticleParagraph, PageLine } from './article.ts'
import { blockLines } from './blocks.ts'
import { bodyParagraphs } from './body.ts'
import { dayIn, isDayLine } from './dates.ts'
import { mainContent, type PageDocument, parsePage } from './dom.ts'
import { isEnd, sourceLine } from './lines.ts'
import { type PageMetadata, pageMetadata } from './metadata.ts'
import { readPortalPage } from './page.ts'
import { sameLine } from './repeats.ts'

const PORTAL = /^https?:\/\/(?:[a-z]+\.)?(?:vietnam|vrviet)\.vn(?:\/|$)/i

/** Everything of the page is read by the portal's own rules where its address or masthead says so. */
function readPortal(lines: readonly PageLine[], about: PageMetadata): Article | null {
  const article = readPortalPage(lines, PORTAL.test(about.url ?? '') || /vietnam\.vn/i.test(about.outlet ?? ''))
  if (article === null) return null
  const paragraphs = article.paragraphs.filter(({ role }, i) => role !== 'title' || i === 0)
  return { ...article, date: article.date ?? about.date, url: article.url ?? about.url, paragraphs }
}

/** The page's introduction: marked as such, or the description that stands on the page too. */
function findSapo(lines: readonly PageLine[], about: PageMetadata, first: ArticleParagraph | undefined): string | null {
  const marked = lines.find(({ role, text }) => role === 'sapo' && text.length >= 40)
  if (marked !== undefined) return marked.text
  const described = about.description
  if (described === null) return null
  return (
    lines.find(({ text, role }) => role !== 'title' && text.length >= 40 && sameLine(text, described))?.text ??
    (first && sameLine(first.text, described) ? first.text : null)
  )
}

function untilEnd(lines: readonly PageLine[]): { lines: readonly PageLine[]; url: string | null } {
  const end = lines.findIndex(({ text, links }, i) => i > 0 && (isEnd(text) || sourceLine(text, links)?.url != null))
  if (end === -1) return { lines, url: null }
  return { lines: lines.slice(0, end), url: sourceLine(lines[end]!.text, lines[end]!.links)?.url ?? null }
}

/** Links to other articles between the paragraphs and behind them; a list within the text may well be one of links. */
function withoutTeasers(lines: readonly PageLine[]): readonly PageLine[] {
  const last = lines.findLastIndex(({ teaser }) => !teaser)
  return lines.filter(
    ({ teaser, role, text }, i) => i <= last && !(teaser && (role ?? 'body') === 'body' && text.length > 24),
  )
}

/** Names of people, one to four words, as the writer puts them under the article. */
const SIGNATURE = /^(?:\p{Lu}[\p{L}\p{M}.]*)(?:\s*[ \-–,]\s*\p{Lu}[\p{L}\p{M}.]*){1,5}$/u
const signed = (paragraphs: readonly ArticleParagraph[]): readonly ArticleParagraph[] =>
  paragraphs.map((paragraph, i) =>
    i > 0 && i === paragraphs.length - 1 && paragraph.role === 'body' && SIGNATURE.test(paragraph.text)
      ? { ...paragraph, role: 'byline' }
      : paragraph,
  )

/** Any other page: the main text by Readability, title, outlet and day by the page's own metadata. */
function readNewspaper(document: PageDocument, lines: readonly PageLine[], about: PageMetadata): Article {
  const main = mainContent(document)
  // Readability drops the classes by which furniture is known; what stands on the page only as that is short, and no text.
  const shown = new Set(lines.map(({ text }) => text))
  const isText = ({ text }: PageLine) => text.length >= 80 || shown.has(text)
  const content = untilEnd(main === null ? lines : blockLines(main.root).filter(isText))
  const title = about.title ?? lines.find(({ role }) => role === 'title')?.text ?? main?.title ?? null
  const isTitle = (text: string) => title !== null && sameLine(text, title)
  const body = bodyParagraphs(
    withoutTeasers(content.lines).filter(({ text, role }) => role !== 'title' && !isTitle(text) && !isDayLine(text)),
  )
  const sapo = findSapo(lines, about, body[0])
  const rest = signed(body)
    .filter(({ text, role }, i) => !(role === 'byline' && i === 0) && (sapo === null || !sameLine(text, sapo)))
    .map((paragraph) => (paragraph.role === 'sapo' ? { ...paragraph, role: 'body' as const } : paragraph))
  return {
    title,
    outlet: about.outlet,
    date:
      about.date ??
      lines
        .slice(0, 40)
        .map(({ text }) => (text.length < 80 ? dayIn(text) : null))
        .find(Boolean) ??
      null,
    url: content.url ?? about.url,
    paragraphs: [
      ...(title === null ? [] : [{ role: 'title' as const, text: title }]),
      ...(sapo === null ? [] : [{ role: 'sapo' as const, text: sapo }]),
      ...rest,
    ],
  }
}

/** An HTML page → its article. Links leave no spaces between Thai letters. */
export function extractFromHtml(html: string): Article {
  const document = parsePage(html.normalize('NFC'))
  const about = pageMetadata(document)
  const lines = document.body === null ? [] : blockLines(document.body)
  return readPortal(lines, about) ?? readNewspaper(document, lines, about)
}
