import { extractArticle } from '../../extract/index.ts'
import { articleDocument } from '../article.ts'
import { utf8, utf8WithBom } from '../bytes.ts'
import type { InterchangeDocument, ReadOptions, ReadResult, WriteOptions } from '../format.ts'
import { decodeHtml } from './decode.ts'
import { editPage, placed } from './place.ts'
import { readBilingualPage } from './table.ts'

/** Our own side-by-side table, or any page down to its article. */
export function readHtml(bytes: Uint8Array, options?: ReadOptions): ReadResult {
  const { text, notes } = decodeHtml(bytes)
  const table = readBilingualPage(text, options)
  if (table !== null) return { documents: table, warnings: notes }
  const { documents, warnings } = articleDocument(extractArticle({ html: text }), options, notes)
  return { documents: documents.map((document) => placed(text, document)), warnings }
}

/** The original page with the translation in its place; null where that cannot be: another encoding, or a paragraph without one. */
export function editHtml(
  original: Uint8Array,
  [document]: readonly InterchangeDocument[],
  options: WriteOptions,
): Uint8Array | null {
  const { text, encoding, bom } = decodeHtml(original)
  const page = encoding === 'utf-8' && document ? editPage(text, document, options) : null
  return page === null ? null : (bom ? utf8WithBom : utf8)(page)
}
