import { extension, head, utf8 } from './bytes.ts'
import { decodeText } from './encoding/decode.ts'
import { exportedTarget, type Format } from './format.ts'
import { editJsonl } from './jsonl/edit.ts'
import { readLines } from './jsonl/lines.ts'
import { approvedRemark } from './remarks.ts'

/** JSON lines: a line a document (its title, languages …), then a line a segment, `doc` telling whose it is. */
export const jsonl: Format = {
  id: 'jsonl',
  label: 'JSON lines',
  extensions: ['jsonl', 'ndjson'],
  mime: 'application/jsonl',
  detect(bytes, name) {
    if (['jsonl', 'ndjson'].includes(extension(name))) return 0.8
    return /^\ufeff?\s*\{"/.test(head(bytes)) ? 0.4 : 0
  },
  read(bytes, options) {
    const { text, notes } = decodeText(bytes)
    const documents = readLines(text, options).map(({ about, segments }) => ({
      ...about,
      segments: segments.map(({ segment }) => segment),
    }))
    return { documents, warnings: notes }
  },
  write(documents, options = {}) {
    if (options.original) return editJsonl(options.original, documents, options)
    const lines = documents.flatMap(({ segments, id, ...about }, i) => {
      const doc = id ?? (documents.length > 1 ? String(i + 1) : '')
      const said = approvedRemark({ segments, ...about }, options)
      return [
        { document: doc, ...about, ...(said && { remark: said }) },
        ...segments.map((segment) => ({
          ...(doc !== '' && { doc }),
          ...segment,
          target: exportedTarget(segment, options),
        })),
      ]
    })
    return utf8(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  },
}
