import { useTranslation } from 'react-i18next'
import { SegmentEditor } from '../../ui/editor/SegmentEditor.tsx'
import { findingMarks } from '../../ui/findings/shown.ts'
import { useSame } from '../../ui/useSame.ts'
import { useBench } from './context.ts'
import { hitMarks } from './find.ts'
import type { RowProps } from './Row.tsx'
import { useWorkbench } from './store.ts'
import { useActiveMarks } from './suggest/context.ts'
import { SourceText } from './suggest/SourceText.tsx'
import styles from './workbench.module.css'

/** The texts of the active row: the source with what the checks flag, and the editor. */
export function ActiveCells({ segment, hits, hit }: RowProps) {
  const { t } = useTranslation()
  const { text, findings, current, editor, kept, change, mayEdit } = useBench()
  const caret = useWorkbench((state) => state.caret)
  const known = useActiveMarks()
  const marks = useSame({
    source: [
      ...known.source,
      ...findingMarks(findings, 'source', current),
      ...hitMarks(segment.id, hits, hit, 'source'),
    ],
    target: [
      ...known.target,
      ...findingMarks(findings, 'target', current),
      ...hitMarks(segment.id, hits, hit, 'target'),
    ],
  })
  return (
    <>
      <div className={styles.cell}>
        <SourceText text={segment.source} marks={marks.source} number={segment.position + 1} />
      </div>
      <div className={styles.cell}>
        <SegmentEditor
          id={segment.id}
          text={text}
          marks={marks.target}
          lang="th"
          label={t('workbench:editor', { number: segment.position + 1 })}
          readOnly={!mayEdit}
          caret={caret}
          kept={kept}
          codes={segment.codes}
          onChange={change}
          handle={editor}
        />
      </div>
    </>
  )
}
