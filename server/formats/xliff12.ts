import { head, utf8 } from './bytes.ts'
import type { Format } from './format.ts'
import { readXliff12 } from './xliff12/read.ts'
import { editXliff12, writeXliff12 } from './xliff12/write.ts'

/** XLIFF 1.2 and its dialects (SDLXLIFF, MQXLIFF, MXLIFF), edited in place. */
export const xliff12: Format = {
  id: 'xliff12',
  label: 'XLIFF 1.2',
  extensions: ['xlf', 'xliff', 'sdlxliff', 'mqxliff', 'mxliff'],
  mime: 'application/x-xliff+xml',
  detect: (bytes) => (/<(?:\w+:)?xliff\b[^>]*version\s*=\s*["']1\./.test(head(bytes)) ? 0.95 : 0),
  read: readXliff12,
  write: (documents, options = {}) =>
    options.original ? editXliff12(options.original, documents, options) : utf8(writeXliff12(documents, options)),
}
