import { Group, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CommandButton } from '../../ui/commands/CommandButton.tsx'
import { DiffText } from '../../ui/text/DiffText.tsx'
import { useBench } from './context.ts'
import styles from './workbench.module.css'

/** What the machine said, and what was changed in it. */
export function MachinePanel() {
  const { t } = useTranslation()
  const { active, text } = useBench()
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
      </Group>
    </section>
  )
}
