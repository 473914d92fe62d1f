import { head, utf8 } from './bytes.ts'
import type { Format } from './format.ts'
import { readTmx } from './tmx/read.ts'
import { editTmx, writeTmx } from './tmx/write.ts'

/** TMX 1.4b: translation memories. */
export const tmx: Format = {
  id: 'tmx',
  label: 'TMX',
  extensions: ['tmx'],
  mime: 'application/x-tmx+xml',
  detect: (bytes) => (/<tmx[\s>]/.test(head(bytes)) ? 0.95 : 0),
  read: readTmx,
  write: (documents, options = {}) =>
    options.original ? editTmx(options.original, documents, options) : utf8(writeTmx(documents, options)),
}
