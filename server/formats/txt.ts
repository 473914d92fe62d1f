import { extractFromText } from '../extract/text.ts'
import { articleDocument } from './article.ts'
import { extension, utf8 } from './bytes.ts'
import { decodeText } from './encoding/decode.ts'
import { exportedTarget, type Format, type InterchangeDocument, type WriteOptions, withoutCodes } from './format.ts'
import { approvedRemark, isApprovedRemark, remark } from './remarks.ts'

const line = (text: string) => text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')

function documentText(document: InterchangeDocument, options: WriteOptions): string {
  const said = approvedRemark(document, options)
  const paragraphs = document.segments.flatMap((segment) => {
    const target = exportedTarget(segment, options)
    const texts = options.layout === 'bilingual' ? [segment.source, target] : [target]
    const shown = texts
      .filter((text) => text !== undefined && text !== '')
      .map((text) => line(withoutCodes(text!, segment.codes)))
    return shown.length === 0 ? [] : [shown.join('\n')]
  })
  return [
    ...(said === undefined ? [] : [`[${said}]`]),
    ...paragraphs,
    ...(document.url === undefined ? [] : [`${remark('sourceUrl', options)}: ${document.url}`]),
  ].join('\n\n')
}

/** Plain text: an article, one paragraph a line; pages saved as text are reduced to their article. */
export const txt: Format = {
  id: 'txt',
  label: 'Text',
  extensions: ['txt', 'text'],
  mime: 'text/plain; charset=utf-8',
  detect: (_, name) => (['txt', 'text'].includes(extension(name)) ? 0.6 : 0.05),
  read(bytes, options) {
    const { text, notes } = decodeText(bytes)
    const own = text.split('\n').filter((each) => !isApprovedRemark(each))
    return articleDocument(extractFromText(own.join('\n')), options, notes)
  },
  write: (documents, options = {}) =>
    utf8(`${documents.map((document) => documentText(document, options)).join('\n\n\n')}\n`),
}
