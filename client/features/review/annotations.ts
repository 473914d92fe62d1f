import type { Annotation } from '../../../shared/api/discussion.ts'
import type { Segment } from '../../../shared/api/documents.ts'
import { type AnnotationDraft, draftAnnotations, type KnownForms } from '../../../shared/metrics/draftAnnotation.ts'
import type { TextMark } from '../../ui/text/marks.ts'
import type { SelectedSpan } from '../../ui/text/selectedSpan.ts'

/** The version that a segment begins with: the machine's text. */
const MACHINE_VERSION = 1

/** The words of a text that people marked as errors, as far as they marked them in this version of it. */
export function annotationMarks(
  annotations: readonly Annotation[],
  side: 'source' | 'target',
  segment: Segment,
): TextMark[] {
  return annotations
    .filter(({ version }) => side === 'source' || version === segment.version)
    .flatMap((annotation) => annotation[side].map((span) => ({ ...span, className: 'annotated' })))
}

/** The words that are about to be marked, where they stand in this text. */
export function pendingMarks(marked: SelectedSpan | null, side: 'source' | 'target'): TextMark[] {
  if (!marked || (marked.lang === 'vi') !== (side === 'source')) return []
  return [{ start: marked.start, end: marked.end, className: 'annotating' }]
}

const sameAs = (draft: AnnotationDraft) => (annotation: Annotation) =>
  annotation.version === MACHINE_VERSION &&
  annotation.note === noteOf(draft) &&
  annotation.target[0]?.start === draft.target[0]?.start

/** What a draft says beside its category: the words before and after. */
export const noteOf = ({ wrong, right }: AnnotationDraft): string => `${wrong.trim()} → ${right.trim()}`

/** What the correction says was wrong with the machine's text, less what has been marked already. */
export function openDrafts(
  segment: Segment,
  annotations: readonly Annotation[],
  known: KnownForms,
): readonly AnnotationDraft[] {
  const drafts = draftAnnotations(segment.machine, segment.target, known)
  return drafts.filter((draft) => !annotations.some(sameAs(draft)))
}

/** A confirmed draft as it is sent. */
export const draftBody = (draft: AnnotationDraft) => ({
  version: MACHINE_VERSION,
  category: draft.category,
  severity: draft.severity,
  source: [],
  target: [...draft.target],
  note: noteOf(draft),
})
