import {
  exportedTarget,
  type InterchangeDocument,
  type InterchangeSegment,
  type WriteOptions,
  withoutCodes,
} from '../format.ts'
import { approvedRemark, remark } from '../remarks.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** Text as HTML: nothing of it can become mark-up. */
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter]!)

const STYLE = `body{font-family:Sarabun,"Noto Sans Thai",system-ui,sans-serif;line-height:1.7;margin:2rem auto;max-width:64rem;padding:0 1rem;color:#1a1a1a;background:#fff}
article{max-width:42rem}table{border-collapse:collapse;width:100%}th,td{border:1px solid #ccc;padding:.5rem .75rem;text-align:left;vertical-align:top;width:50%}
.sapo{font-weight:600}.caption,.byline,.timestamp,.remark,footer{color:#555;font-size:.9em}blockquote{border-left:3px solid #bbb;margin-left:0;padding-left:1rem}`

const page = (lang: string, title: string, body: string): string => `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta name="generator" content="Songdesk">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`

const TAGS: Readonly<Record<string, string>> = { title: 'h1', heading: 'h2', quote: 'blockquote', list: 'li' }

function paragraph({ role = 'body' }: InterchangeSegment, text: string): string {
  const tag = TAGS[role] ?? 'p'
  const named = tag === 'p' && role !== 'body' ? ` class="${role}"` : ''
  return `<${tag}${named}>${escapeHtml(text)}</${tag}>`
}

const withLists = (paragraphs: readonly string[]): string =>
  paragraphs.join('\n').replace(/(?:<li>.*<\/li>(?:\n|$))+/g, (items) => `<ul>\n${items.trimEnd()}\n</ul>\n`)

const titleOf = (document: InterchangeDocument, options: WriteOptions): string => {
  const titled = document.segments.find(({ role }) => role === 'title')
  return (titled && exportedTarget(titled, options)) || document.title || 'Songdesk'
}

const sourceLink = (url: string, options: WriteOptions): string => {
  const shown = escapeHtml(url)
  return `${remark('sourceUrl', options)}: ${/^https?:\/\//i.test(url) ? `<a href="${shown}">${shown}</a>` : shown}`
}

function footer(document: InterchangeDocument, options: WriteOptions): string {
  const imprint = [document.outlet, document.date]
    .filter((part) => part !== undefined)
    .map(escapeHtml)
    .join(' · ')
  const url = document.url === undefined ? '' : sourceLink(document.url, options)
  return imprint + url === '' ? '' : `<footer>${[imprint, url].filter(Boolean).join('<br>')}</footer>\n`
}

const remarkLine = (document: InterchangeDocument, options: WriteOptions): string => {
  const said = approvedRemark(document, options)
  return said === undefined ? '' : `<p class="remark">[${escapeHtml(said)}]</p>\n`
}

/** The translation alone, as a page. */
export function articlePage(documents: readonly InterchangeDocument[], options: WriteOptions = {}): string {
  const articles = documents.map((document) => {
    const paragraphs = document.segments.flatMap((segment) => {
      const target = exportedTarget(segment, options)
      return target === undefined || target === '' ? [] : [paragraph(segment, withoutCodes(target, segment.codes))]
    })
    const lang = escapeHtml(document.targetLang)
    return `${remarkLine(document, options)}<article lang="${lang}">\n${withLists(paragraphs)}\n</article>\n${footer(document, options)}`
  })
  const first = documents[0]
  return page(first?.targetLang ?? 'th', first ? titleOf(first, options) : 'Songdesk', articles.join('\n'))
}

const cell = (lang: string, text: string) => `<td lang="${escapeHtml(lang)}">${escapeHtml(text)}</td>`

function row(document: InterchangeDocument, segment: InterchangeSegment, options: WriteOptions): string {
  const role = segment.role === undefined ? '' : ` data-role="${segment.role}"`
  const state = segment.state === undefined ? '' : ` data-state="${segment.state}"`
  const source = cell(document.sourceLang, withoutCodes(segment.source, segment.codes))
  const target = cell(document.targetLang, withoutCodes(exportedTarget(segment, options) ?? '', segment.codes))
  return `<tr${role}${state}>${source}${target}</tr>`
}

/** Source and translation side by side: one table an article, one row a segment. */
export function bilingualPage(documents: readonly InterchangeDocument[], options: WriteOptions = {}): string {
  const head = `<thead><tr><th>${remark('source', options)}</th><th>${remark('target', options)}</th></tr></thead>`
  const tables = documents.map((document) => {
    const rows = document.segments.map((segment) => row(document, segment, options)).join('\n')
    return `${remarkLine(document, options)}<table class="bilingual">\n${head}\n<tbody>\n${rows}\n</tbody>\n</table>\n${footer(document, options)}`
  })
  const first = documents[0]
  return page(options.locale ?? 'en', first ? titleOf(first, options) : 'Songdesk', tables.join('\n'))
}
