import { head, utf8 } from './bytes.ts'
import type { Format } from './format.ts'
import { editXliff2 } from './xliff2/edit.ts'
import { readXliff2 } from './xliff2/read.ts'
import { writeXliff2 } from './xliff2/write.ts'

/** XLIFF 2.0, 2.1 and 2.2; written as 2.1. A file that was read is edited in place: everything unknown stays. */
export const xliff2: Format = {
  id: 'xliff2',
  label: 'XLIFF 2',
  extensions: ['xlf', 'xliff'],
  mime: 'application/xliff+xml',
  detect: (bytes) => (/<(?:\w+:)?xliff\b[^>]*urn:oasis:names:tc:xliff:document:2/.test(head(bytes)) ? 1 : 0),
  read: (bytes) => readXliff2(bytes),
  write: (documents, options = {}) =>
    options.original
      ? editXliff2(options.original, documents, options)
      : utf8([...writeXliff2(documents, options)].join('')),
}
