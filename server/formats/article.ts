import type { Article } from '../extract/article.ts'
import type { FormatWarning, InterchangeDocument, ReadOptions, ReadResult } from './format.ts'
import { FormatError } from './format.ts'
import { pairOf, sideOf } from './languages.ts'

/** An extracted article → a document with one side: the source, or a translation whose source is missing. */
export function articleDocument(
  article: Article,
  options: ReadOptions = {},
  warnings: readonly FormatWarning[] = [],
): ReadResult {
  if (article.paragraphs.length === 0) throw new FormatError('article-empty')
  const side = sideOf(article.paragraphs.map(({ text }) => text).join('\n'), options)
  const document: InterchangeDocument = {
    ...pairOf(options),
    title: article.title ?? undefined,
    outlet: article.outlet ?? undefined,
    date: article.date ?? undefined,
    url: article.url ?? undefined,
    segments: article.paragraphs.map(({ role, text }) =>
      side === 'source' ? { role, source: text } : { role, source: '', target: text },
    ),
  }
  return { documents: [document], warnings }
}
