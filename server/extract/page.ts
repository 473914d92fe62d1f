import type { Article, ArticleParagraph, PageLine } from './article.ts'
import { bodyParagraphs } from './body.ts'
import { dayIn } from './dates.ts'
import { isEnd, isMasthead, isMenu, sourceLine } from './lines.ts'
import { sameLine } from './repeats.ts'

interface Imprint {
  readonly outlet: string
  readonly date: string | null
  /** Index of the first line after it. */
  readonly next: number
}

const GLUED = /^(.{2,80}?)\s*\1?\s*(\d{1,2}[/-]\d{1,2}[/-]\d{4})(?:[\s,]+\d{1,2}:\d{2}.*)?$/u
const DOUBLED = /^(.{2,80}?)\s*\1\s*\d{1,2}[/-]\d{1,2}[/-]\d{4}/u
const DAY_ALONE = /^\d{1,2}[/-]\d{1,2}[/-]\d{4}(?:[\s,]+\d{1,2}:\d{2}.*)?$/u

/** The publisher, often printed twice, and the day: on one line glued together, or on two or three. */
function imprintAt(lines: readonly PageLine[], i: number, portal: boolean): Imprint | null {
  const text = lines[i]!.text
  const glued = GLUED.exec(text)
  if (
    glued &&
    dayIn(glued[2]!) !== null &&
    (DOUBLED.test(text) || (portal && !/[.?!…,]$|^ngày |[ ,]ngày$/iu.test(glued[1]!)))
  )
    return { outlet: glued[1]!.trim(), date: dayIn(glued[2]!), next: i + 1 }
  const second = lines[i + 1]?.text === text ? i + 2 : i + 1
  const day = lines[second]?.text ?? ''
  if (text.length <= 60 && second === i + 2 && DAY_ALONE.test(day))
    return { outlet: text, date: dayIn(day), next: second + 1 }
  const twice = /^(.{2,60}?)\s*\1$/u.exec(text)
  if (twice && DAY_ALONE.test(lines[i + 1]?.text ?? ''))
    return { outlet: twice[1]!.trim(), date: dayIn(lines[i + 1]!.text), next: i + 2 }
  return null
}

/** The line that names the article's source with its address (which may stand on the next line), after which the page has nothing more of it. */
function findEnd(lines: readonly PageLine[], from: number): { end: number; url: string | null } {
  for (let i = from; i < lines.length; i++) {
    const source = sourceLine(lines[i]!.text, lines[i]!.links)
    const next = lines[i + 1]?.text ?? ''
    const url = source?.url ?? (source && /^https?:\/\/\S+$/.test(next) ? next : null)
    if (url !== null) return { end: i, url }
    if (isEnd(lines[i]!.text)) return { end: i, url: null }
  }
  return { end: lines.length, url: null }
}

const startsArticle = (line: PageLine) => !isMasthead(line.text) && !isMenu(line.text)

/**
 * The lines of a vietnam.vn page (Thai, Vietnamese or English; templates of 2024 and 2025) → the article.
 * The head is known by its imprint line; the sapo stands after it (2024) or before it (2025); the body ends at the line of
 * the source, or at the comments.
 * @param known that the page is the portal's, by its address
 * @returns null where the lines have no such imprint
 */
export function readPortalPage(lines: readonly PageLine[], known = false): Article | null {
  const portal = known || lines.some(({ text }) => isMasthead(text))
  const first = lines.findIndex(startsArticle)
  let imprint: Imprint | null = null
  let at = Math.max(first, 0)
  for (; at < lines.length && imprint === null; at++) {
    if (isEnd(lines[at]!.text) || at > first + 60) return null
    imprint = imprintAt(lines, at, portal)
  }
  if (first === -1 || imprint === null) return null
  at--
  const marked = lines.slice(0, at).findLastIndex((line) => line.role === 'title')
  const start = marked === -1 ? first : marked
  const head = lines.slice(start, at).filter(startsArticle)
  const { end, url } = findEnd(lines, imprint.next)
  const body = bodyParagraphs(lines.slice(imprint.next, end))
  const title = head[0]?.text ?? null
  const lead: ArticleParagraph[] = head.slice(1).map(({ text }) => ({ role: 'sapo', text }))
  return {
    title,
    outlet: imprint.outlet,
    date: imprint.date,
    url,
    paragraphs: [...(title === null ? [] : [{ role: 'title' as const, text: title }]), ...withSapo(lead, body, title)],
  }
}

/** Marks the sapo: what stood above the imprint, else the first line of running text below it. Drops a title or sapo said again. */
function withSapo(lead: readonly ArticleParagraph[], body: readonly ArticleParagraph[], title: string | null) {
  const fresh = body.filter(
    ({ role, text }, i) =>
      i > 2 || role === 'caption' || (text !== title && !lead.some((line) => sameLine(line.text, text))),
  )
  if (lead.length > 0) return [...lead, ...fresh]
  const sapo = fresh.findIndex(({ role }) => role === 'body')
  return fresh.map((paragraph, i) => (i === sapo && i < 2 ? { ...paragraph, role: 'sapo' as const } : paragraph))
}
