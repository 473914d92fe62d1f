import { Group, Text, Title } from '@mantine/core'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { CommandButton } from '../../ui/commands/CommandButton.tsx'
import { DiffText } from '../../ui/text/DiffText.tsx'
import { useBench } from './context.ts'
import styles from './workbench.module.css'

/** What the machine said, and what was changed in it. */
export function MachinePanel() {
  const { t } = useTranslation()
  const bench = useBench()
  const { active } = bench
  // A diff may come a moment later than the letter typed.
  const text = useDeferredValue(bench.text)
  if (!active) return null
  return (
    <section className={styles.machine}>
      <Title order={2} size="h5">
        {t('workbench:machine')}
      </Title>
      {active.machine === text ? (
        <Text size="sm">{t('workbench:machine.same')}</Text>
      ) : (
        <DiffText before={active.machine} after={text} lang="th" />
      )}
      <Group gap={6} mt={6}>
        <CommandButton id="row.copyMachine" size="compact-xs" />
        <CommandButton id="row.revert" size="compact-xs" />
        <CommandButton id="article.rule" size="compact-xs" />
      </Group>
    </section>
  )
}
