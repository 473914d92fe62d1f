import type { ImportPreview } from '../../shared/api/imports.ts'
import { replaceSpans } from '../../shared/text/spans.ts'
import type { NewDocument } from '../documents/createDocument.ts'

/** A preview as it stands, with every repair made: what is stored where nobody looks at it first. */
export function settlePreview(preview: ImportPreview, name: string): NewDocument {
  const { title, targetTitle, outlet, date, sourceUrl, targetUrl, source, target, links } = preview
  const segments = links
    .filter((link) => link.target.length > 0)
    .map((link) => {
      const [vietnamese, thai] = [link.source.map((at) => source[at]!), link.target.map((at) => target[at]!)]
      return {
        role: (vietnamese[0] ?? thai[0]!).role,
        source: vietnamese.map(({ text }) => text).join(' '),
        machine: thai.map(({ text }) => text).join(' '),
        repaired: thai.map(({ text, repairs }) => replaceSpans(text, repairs)).join(' '),
      }
    })
  return { title: title || targetTitle || name, outlet, date, sourceUrl, targetUrl, segments }
}
