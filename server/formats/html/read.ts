import { extractArticle } from '../../extract/index.ts'
import { articleDocument } from '../article.ts'
import type { ReadOptions, ReadResult } from '../format.ts'
import { decodeHtml } from './decode.ts'
import { readBilingualPage } from './table.ts'

/** Our own side-by-side table, or any page down to its article. */
export function readHtml(bytes: Uint8Array, options?: ReadOptions): ReadResult {
  const { text, notes } = decodeHtml(bytes)
  const table = readBilingualPage(text, options)
  if (table !== null) return { documents: table, warnings: notes }
  return articleDocument(extractArticle({ html: text }), options, notes)
}
