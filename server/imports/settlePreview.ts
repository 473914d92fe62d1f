import type { ImportPreview } from '../../shared/api/imports.ts'
import { joinParagraphs } from '../../shared/text/codes.ts'
import { replaceSpans } from '../../shared/text/spans.ts'
import type { NewDocument } from '../documents/createDocument.ts'

/** A preview as it stands, with every repair made: what is stored where nobody looks at it first. */
export function settlePreview(preview: ImportPreview, name: string): NewDocument {
  const { title, targetTitle, outlet, date, sourceUrl, targetUrl, source, target, links, file } = preview
  const segments = links
    .filter((link) => link.target.length > 0)
    .map((link) => {
      const [vietnamese, thai] = [link.source.map((at) => source[at]!), link.target.map((at) => target[at]!)]
      const repaired = thai.map(({ text, repairs, ...rest }) => ({ ...rest, text: replaceSpans(text, repairs) }))
      const { texts, codes, fileSegment } = joinParagraphs({ source: vietnamese, machine: thai, repaired })
      return { role: (vietnamese[0] ?? thai[0]!).role, ...texts, codes, fileSegment }
    })
  return { title: title || targetTitle || name, outlet, date, sourceUrl, targetUrl, file, segments }
}
