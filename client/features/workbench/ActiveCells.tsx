import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { SegmentEditor } from '../../ui/editor/SegmentEditor.tsx'
import { findingMarks } from '../../ui/findings/shown.ts'
import { MarkedText } from '../../ui/text/MarkedText.tsx'
import { useBench } from './context.ts'
import { hitMarks } from './find.ts'
import type { RowProps } from './Row.tsx'
import { useWorkbench } from './store.ts'
import styles from './workbench.module.css'

/** The texts of the active row: the source with what the checks flag, and the editor. */
export function ActiveCells({ segment, hits, hit }: RowProps) {
  const { t } = useTranslation()
  const { text, findings, current, editor, kept, change, mayEdit } = useBench()
  const caret = useWorkbench((state) => state.caret)
  const marks = useMemo(
    () => [...findingMarks(findings, 'target', current), ...hitMarks(segment.id, hits, hit, 'target')],
    [findings, current, segment.id, hits, hit],
  )
  return (
    <>
      <div className={styles.cell}>
        <MarkedText
          text={segment.source}
          marks={[...findingMarks(findings, 'source', current), ...hitMarks(segment.id, hits, hit, 'source')]}
          lang="vi"
        />
      </div>
      <div className={styles.cell}>
        <SegmentEditor
          id={segment.id}
          text={text}
          marks={marks}
          lang="th"
          label={t('workbench:editor', { number: segment.position + 1 })}
          readOnly={!mayEdit}
          caret={caret}
          kept={kept}
          onChange={change}
          handle={editor}
        />
      </div>
    </>
  )
}
