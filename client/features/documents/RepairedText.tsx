import type { ImportPreview } from '../../../shared/api/imports.ts'
import { CodedText } from '../../ui/text/CodedText.tsx'
import styles from './PairTable.module.css'

/** A paragraph with each repair shown where it is made: what goes, and what comes. */
export function RepairedText({
  paragraph,
  repair,
}: {
  readonly paragraph: ImportPreview['source'][number]
  readonly repair: boolean
}) {
  if (!repair || paragraph.repairs.length === 0) return <CodedText text={paragraph.text} />
  const sorted = [...paragraph.repairs].sort((a, b) => a.start - b.start)
  return (
    <>
      {sorted.map((fix, index) => (
        <span key={fix.start}>
          <CodedText text={paragraph.text.slice(sorted[index - 1]?.end ?? 0, fix.start)} />
          <del className={styles.removed}>{paragraph.text.slice(fix.start, fix.end)}</del>
          <ins className={styles.added}>{fix.text}</ins>
        </span>
      ))}
      <CodedText text={paragraph.text.slice(sorted.at(-1)?.end ?? 0)} />
    </>
  )
}
