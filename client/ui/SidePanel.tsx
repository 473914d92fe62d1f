import { CloseButton, Group, Paper, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './panel.module.css'

/** A list and, beside it, the panel of what is open; above it where there is no room. */
export function WithPanel({ panel, children }: { readonly panel: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={styles.columns} data-open={panel ? true : undefined}>
      <div>{children}</div>
      {panel}
    </div>
  )
}

interface Props {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Something opened beside a list: never over it, so that the list stays in use. */
export function SidePanel({ title, onClose, children }: Props) {
  const { t } = useTranslation()
  return (
    <Paper withBorder p="md" component="section" aria-label={title} className={styles.aside}>
      <Group justify="space-between" wrap="nowrap" mb="sm">
        <Title order={2} size="h4">
          {title}
        </Title>
        <CloseButton aria-label={t('common:close')} onClick={onClose} />
      </Group>
      {children}
    </Paper>
  )
}

/** The buttons of a panel: always in sight, however long the panel is. */
export function PanelActions({ children }: { readonly children: ReactNode }) {
  return (
    <Group gap="xs" className={styles.actions}>
      {children}
    </Group>
  )
}
