import { Anchor, Group, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { messageOf, metaOf } from '../../../shared/checks/explain.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { SeverityMark } from '../marks/SeverityMark.tsx'
import styles from './findings.module.css'
import type { ShownFinding } from './shown.ts'

interface Props {
  readonly finding: ShownFinding
  readonly current?: boolean
  readonly onSelect?: () => void
  /** Buttons below the message. */
  readonly children?: ReactNode
}

/** One finding: how grave, what it says in the reader's language, and a way to the explanation of its check. */
export function FindingCard({ finding, current = false, onSelect, children }: Props) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const message = messageOf(finding, locale)
  return (
    <li
      className={styles.card}
      style={{ borderLeftColor: `var(--severity-${finding.severity})` }}
      data-current={current || undefined}
      data-dismissed={finding.dismissal ? true : undefined}
      aria-current={current || undefined}
    >
      <Stack gap={4}>
        <Group justify="space-between" gap="xs">
          <Text size="sm" span>
            <SeverityMark severity={finding.severity} />
          </Text>
          <Anchor size="sm" href={`/checks/${finding.check}`} target="_blank">
            {metaOf(finding.check)?.title[locale] ?? finding.check}
          </Anchor>
        </Group>
        {onSelect ? (
          <button type="button" className={styles.message} onClick={onSelect}>
            {message}
          </button>
        ) : (
          <Text size="sm">{message}</Text>
        )}
        {finding.dismissal && (
          <Text size="sm" c="dimmed">
            {t('common:finding.dismissed', { who: finding.dismissal.by.name, reason: finding.dismissal.reason })}
          </Text>
        )}
        {children}
      </Stack>
    </li>
  )
}
