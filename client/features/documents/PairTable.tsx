import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Row } from '../../../shared/align/operations.ts'
import type { ImportPreview } from '../../../shared/api/imports.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { CommandButton } from '../../ui/commands/CommandButton.tsx'
import { goTo } from './goTo.ts'
import { type Draft, useImport } from './importStore.ts'
import styles from './PairTable.module.css'
import { isDoubtful } from './pairing.ts'
import { RepairedText } from './RepairedText.tsx'

const TOOLS = [
  'import.shift.source.up',
  'import.shift.source.down',
  'import.merge',
  'import.split',
  'import.drop',
  'import.shift.target.up',
  'import.shift.target.down',
]

/** Paragraphs side by side as they will be stored; the active row can be merged, split, shifted and dropped. */
export function PairTable({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation()
  const activeRow = useImport((state) => state.activeRow)
  // An article opens at the first row that needs looking at.
  useEffect(() => goTo(useImport.getState().activeRow), [])
  return (
    <ol className={styles.table} aria-label={t('import:pairs')}>
      <li className={styles.head} aria-hidden>
        <span />
        <span>{t('import:source')}</span>
        <span>{t('import:target')}</span>
      </li>
      {draft.rows.map((row, index) => (
        <PairRow
          key={`${row.source.join()}|${row.target.join()}`}
          row={row}
          index={index}
          active={index === activeRow}
          draft={draft}
        />
      ))}
    </ol>
  )
}

function PairRow({ row, index, active, draft }: { row: Row; index: number; active: boolean; draft: Draft }) {
  const { t } = useTranslation()
  const { percent } = useLocale()
  const activate = useImport((state) => state.activate)
  const doubtful = isDoubtful(row)
  const said = row.dropped ? t('import:dropped') : doubtful ? t('import:look', { score: percent(row.score) }) : ''
  return (
    <li
      id={`pair-${index}`}
      tabIndex={active ? 0 : -1}
      className={styles.row}
      data-active={active || undefined}
      data-doubtful={doubtful || undefined}
      data-dropped={row.dropped || undefined}
      aria-label={[t('import:pair', { number: index + 1 }), said].filter(Boolean).join(', ')}
      onFocus={() => activate(index)}
      onClick={() => activate(index)}
      onKeyDown={() => activate(index)}
    >
      <div className={styles.number}>
        {index + 1}
        {said && <span className={styles.note}>{said}</span>}
      </div>
      <Cell lang="vi" indices={row.source} paragraphs={draft.preview.source} repair={false} />
      <Cell lang="th" indices={row.target} paragraphs={draft.preview.target} repair={draft.repair} />
      {active && (
        <div className={styles.tools}>
          {TOOLS.map((id) => (
            <CommandButton key={id} id={id} />
          ))}
        </div>
      )}
    </li>
  )
}

function Cell({
  lang,
  indices,
  paragraphs,
  repair,
}: {
  lang: 'vi' | 'th'
  indices: readonly number[]
  paragraphs: ImportPreview['source']
  repair: boolean
}) {
  const { t } = useTranslation()
  return (
    <div lang={lang} className={styles.cell}>
      {indices.length === 0 && <em className={styles.nothing}>{t('import:nothing')}</em>}
      {indices.map((index) => {
        const paragraph = paragraphs[index]
        if (!paragraph) return null
        return (
          <p key={index}>
            {paragraph.role !== 'body' && (
              <span className={styles.role}>{t(`states:segmentRole.${paragraph.role}`)}</span>
            )}
            <RepairedText paragraph={paragraph} repair={repair} />
          </p>
        )
      })}
    </div>
  )
}
