import { extension, head, utf8 } from '../bytes.ts'
import type { Format } from '../format.ts'
import { articlePage, bilingualPage } from './write.ts'

const EXTENSIONS = ['html', 'htm', 'xhtml']
const PROLOGUE = /^\ufeff?(?:\s*<!--[\s\S]*?-->|\s*<\?xml[^>]*\?>)+/

/** A web page: read down to its article, its tags protected; written into the page that it came from, or as the translated article alone. */
export const html: Format = {
  id: 'html',
  label: 'HTML',
  extensions: EXTENSIONS,
  mime: 'text/html; charset=utf-8',
  detect(bytes, name) {
    if (/^\ufeff?\s*(?:<!doctype\s+html|<html[\s>])/i.test(head(bytes).replace(PROLOGUE, ''))) return 0.9
    return EXTENSIONS.includes(extension(name)) ? 0.7 : 0
  },
  /** The parser of pages is large: it is loaded when a page is read. */
  read: async (bytes, options) => (await import('./read.ts')).readHtml(bytes, options),
  async write(documents, options = {}) {
    const { original, layout, approvedOnly } = options
    const edited =
      original && layout === undefined && !approvedOnly
        ? (await import('./read.ts')).editHtml(original, documents, options)
        : null
    return edited ?? utf8(layout === 'bilingual' ? bilingualPage(documents, options) : articlePage(documents, options))
  },
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
