import type { Article, PageLine } from './article.ts'
import { bodyParagraphs } from './body.ts'
import { dayIn, isDayLine } from './dates.ts'
import { isEnd, isMasthead, isMenu, sourceLine } from './lines.ts'
import { readPortalPage } from './page.ts'

/** The lines of a text, trimmed; a line that follows an empty one stands apart. */
function pageLines(text: string): PageLine[] {
  const lines: PageLine[] = []
  let apart = true
  for (const raw of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    const line = raw.replace(/[\u200b\ufeff]/g, '').replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, '')
    if (line === '') apart = true
    else {
      lines.push({ text: line, apart })
      apart = false
    }
  }
  return lines
}

const endsLikeTitle = (text: string) => text.length <= 220 && !/[.。;:,]$/.test(text)

/** A text without a known page's shape: its first line, where it can be one, is the title; a bare line of date gives the day. */
function readPlainText(lines: readonly PageLine[]): Article {
  const kept = lines.filter(({ text }) => !isMasthead(text))
  const end = kept.findIndex(({ text }, i) => i > 0 && (isEnd(text) || sourceLine(text)?.url != null))
  const source = end === -1 ? null : sourceLine(kept[end]!.text)
  const article = (end === -1 ? kept : kept.slice(0, end)).filter(({ text }) => !isMenu(text))
  const dated = article.slice(0, 6).findIndex(({ text }) => isDayLine(text))
  const date = dated === -1 ? null : dayIn(article[dated]!.text)
  const body = bodyParagraphs(article.filter((_, i) => i !== dated))
  const first = body[0]
  const title = first && body.length > 1 && first.role === 'body' && endsLikeTitle(first.text) ? first.text : null
  return {
    title,
    outlet: null,
    date,
    url: source?.url ?? null,
    paragraphs: title === null ? body : [{ role: 'title', text: title }, ...body.slice(1)],
  }
}

/** A page saved as text → its article. Texts of any other shape are taken as they are, line by line. */
export function extractFromText(text: string): Article {
  const lines = pageLines(text.normalize('NFC'))
  return readPortalPage(lines) ?? readPlainText(lines)
}
