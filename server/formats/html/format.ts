import { extractArticle } from '../../extract/index.ts'
import { articleDocument } from '../article.ts'
import { extension, head, utf8 } from '../bytes.ts'
import type { Format, ReadOptions } from '../format.ts'
import { decodeHtml } from './decode.ts'
import { readBilingualPage } from './table.ts'
import { articlePage, bilingualPage } from './write.ts'

const EXTENSIONS = ['html', 'htm', 'xhtml']
const PROLOGUE = /^\ufeff?(?:\s*<!--[\s\S]*?-->|\s*<\?xml[^>]*\?>)+/

function read(bytes: Uint8Array, options?: ReadOptions) {
  const { text, notes } = decodeHtml(bytes)
  const table = readBilingualPage(text, options)
  if (table !== null) return { documents: table, warnings: notes }
  return articleDocument(extractArticle({ html: text }), options, notes)
}

/** A web page: read down to its article, written as the translated article alone. */
export const html: Format = {
  id: 'html',
  label: 'HTML',
  extensions: EXTENSIONS,
  mime: 'text/html; charset=utf-8',
  detect(bytes, name) {
    if (/^\ufeff?\s*(?:<!doctype\s+html|<html[\s>])/i.test(head(bytes).replace(PROLOGUE, ''))) return 0.9
    return EXTENSIONS.includes(extension(name)) ? 0.7 : 0
  },
  read,
  write: (documents, options) =>
    utf8(options?.layout === 'bilingual' ? bilingualPage(documents, options) : articlePage(documents, options)),
}

/** Source and translation side by side in a table. */
export const htmlBilingual: Format = {
  ...html,
  id: 'html-bilingual',
  label: 'HTML, side by side',
  extensions: [],
  detect: () => 0,
  write: (documents, options) => utf8(bilingualPage(documents, options)),
}
