import { useTranslation } from 'react-i18next'
import type { Segment } from '../../../shared/api/documents.ts'
import { SegmentEditor } from '../../ui/editor/SegmentEditor.tsx'
import type { TextMark } from '../../ui/text/marks.ts'
import { useTable } from './context.ts'
import { useReview } from './store.ts'

const NO_MARKS: readonly TextMark[] = []

/** The reviewer's own change of a paragraph, approved together with it. */
export function OwnChange({ segment }: { readonly segment: Segment }) {
  const { t } = useTranslation()
  const { kept } = useTable()
  const { text, set } = useReview()
  return (
    <SegmentEditor
      id={segment.id}
      text={text}
      marks={NO_MARKS}
      lang="th"
      label={t('review:editor', { number: segment.position + 1 })}
      kept={kept}
      onChange={(next) => set({ text: next })}
    />
  )
}
