import { isArchive } from './archive/open.ts'
import { extension } from './bytes.ts'
import { readDocx } from './docx/read.ts'
import { editDocx, writeDocx } from './docx/write.ts'
import type { Format } from './format.ts'

/** Word documents: a bilingual table, or one language whose layout is kept. */
export const docx: Format = {
  id: 'docx',
  label: 'Word',
  extensions: ['docx'],
  mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  detect: (bytes, name) => (extension(name) === 'docx' ? (isArchive(bytes) ? 0.95 : 0.4) : 0),
  read: readDocx,
  write: (documents, options = {}) =>
    options.original ? editDocx(options.original, documents, options) : writeDocx(documents, options),
}
