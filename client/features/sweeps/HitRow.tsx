import { Checkbox, Stack } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hit } from '../../../shared/api/sweeps.ts'
import { StateMark } from '../../ui/marks/StateMark.tsx'
import { CodedText } from '../../ui/text/CodedText.tsx'
import { ParagraphLink } from './ParagraphLink.tsx'
import { cutAtHit } from './results.ts'
import { useSweeps } from './store.ts'
import styles from './sweeps.module.css'
import '../../ui/text/text.css'

interface Props {
  readonly hit: Hit
  readonly out: boolean
  /** Takes the hit out or puts it back in; left out where nothing may be replaced. */
  readonly onToggle: ((hit: Hit) => void) | undefined
}

/** One place where a pattern applies: the source, and the Thai with what goes struck out and what comes beside it. */
export const HitRow = memo(function HitRow({ hit, out, onToggle }: Props) {
  const { t } = useTranslation()
  const active = useSweeps((state) => state.active === hit.key)
  const { before, wrong, right, after } = cutAtHit(hit)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the row's link and the keys j, k do the same
    <div
      className={styles.row}
      data-active={active || undefined}
      data-out={out || undefined}
      onClick={() => useSweeps.getState().activate(hit.key, false)}
    >
      <Stack gap={2} align="flex-start">
        <ParagraphLink rowKey={hit.key} {...hit} />
        <StateMark state={hit.state} />
        {onToggle && (
          <Checkbox size="xs" label={t('sweeps:hit.replace')} checked={!out} onChange={() => onToggle(hit)} />
        )}
      </Stack>
      <p className={styles.text} lang="vi">
        <CodedText text={hit.source} />
      </p>
      <p className={`${styles.text} diff-text`} lang="th">
        <CodedText text={before} />
        <del title={t('common:diff.removed')}>{wrong}</del>
        {right !== '' && <ins title={t('common:diff.added')}>{right}</ins>}
        <CodedText text={after} />
      </p>
    </div>
  )
})
