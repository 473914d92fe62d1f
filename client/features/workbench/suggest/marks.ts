import type { TextMark } from '../../../ui/text/marks.ts'
import type { Entry } from './entry.ts'

/** What hovering an underlined term or name says: the forms to write, and those that must not be written. */
export function titleOf({ text, preferred, admitted, forbidden, note }: Entry): string {
  const forms = [preferred, ...admitted].filter((form) => form !== '').join(', ')
  const never = forbidden.length > 0 ? ` ✗ ${forbidden.join(', ')}` : ''
  return `${text} → ${forms}${never}${note && ` – ${note}`}`
}

/** The terms and names of one text, underlined: where the source has them, or where the Thai has a form of them. */
export function entryMarks(entries: readonly Entry[], side: 'source' | 'target', current?: string | null): TextMark[] {
  return entries.flatMap((entry) => {
    const spans = side === 'source' ? entry.source : [...entry.right, ...entry.wrong]
    const className = `known-${entry.kind}${entry.id === current ? ' known-current' : ''}`
    return spans.map(({ start, end }) => ({ start, end, className, title: titleOf(entry) }))
  })
}
