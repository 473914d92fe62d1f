import { type MouseEvent, use, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { SegmentEditor } from '../../ui/editor/SegmentEditor.tsx'
import { findingMarks } from '../../ui/findings/shown.ts'
import { MarkedText } from '../../ui/text/MarkedText.tsx'
import type { TextMark } from '../../ui/text/marks.ts'
import { useSame } from '../../ui/useSame.ts'
import { BenchContext, useBench } from './context.ts'
import { textOf, useDrafts } from './drafts.ts'
import { hitMarks } from './find.ts'
import { mergeFindings } from './liveFindings.ts'
import { offsetAt } from './offsetAt.ts'
import type { RowProps } from './Row.tsx'
import { useWorkbench } from './store.ts'
import { useKnownMarks } from './suggest/context.ts'
import { SourceText } from './suggest/SourceText.tsx'
import styles from './workbench.module.css'

/** What is to be seen in the texts of a row. Only the active one asks what is worked on: the others rest at every key. */
function useMarks({ segment, active, hits, hit }: RowProps, text: string) {
  const stored = useMemo(() => mergeFindings(segment, text, null), [segment, text])
  const bench = active ? use(BenchContext) : null
  const findings = bench?.findings ?? stored
  const known = useKnownMarks(segment.source, text, active)
  const marks = (side: 'source' | 'target'): TextMark[] => [
    ...known[side],
    ...findingMarks(findings, side, bench?.current),
    ...hitMarks(segment.id, hits, hit, side),
  ]
  return useSame({ source: marks('source'), target: marks('target') })
}

/** The texts of a row: the source, which stays where it is when the row becomes active, and the Thai or its editor. */
export function Cells(props: RowProps) {
  const { segment, active, editing } = props
  const text = textOf(
    segment,
    useDrafts((state) => state.drafts[segment.id]),
  )
  const marks = useMarks(props, text)
  const open = (caret?: number) => {
    // Whoever marks a text to copy it does not want to go there.
    if (window.getSelection()?.isCollapsed !== false) useWorkbench.getState().activate(segment.id, caret)
  }
  const onSource = () => open()
  const onTarget = (event: MouseEvent<HTMLElement>) => open(offsetAt(event.nativeEvent, event.currentTarget))
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: rows are gone to by key with the commands of the workbench */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
      <div className={styles.cell} onClick={active ? undefined : onSource}>
        <SourceText text={segment.source} marks={marks.source} number={segment.position + 1} active={active} />
      </div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
      <div className={styles.cell} onClick={active ? undefined : onTarget}>
        {editing ? (
          <Editor {...props} marks={marks.target} />
        ) : (
          <MarkedText text={text} marks={marks.target} lang="th" />
        )}
      </div>
    </>
  )
}

function Editor({ segment, marks }: RowProps & { readonly marks: readonly TextMark[] }) {
  const { t } = useTranslation()
  const { text, editor, kept, change, mayEdit } = useBench()
  const caret = useWorkbench((state) => state.caret)
  return (
    <SegmentEditor
      id={segment.id}
      text={text}
      marks={marks}
      lang="th"
      label={t('workbench:editor', { number: segment.position + 1 })}
      readOnly={!mayEdit}
      caret={caret}
      kept={kept}
      codes={segment.codes}
      onChange={change}
      handle={editor}
    />
  )
}
