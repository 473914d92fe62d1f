import { Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isOpen } from '../../ui/findings/shown.ts'
import { ConflictPanel } from './ConflictPanel.tsx'
import { useBench } from './context.ts'
import { FindingsPanel } from './FindingsPanel.tsx'
import { HistoryPanel } from './HistoryPanel.tsx'
import { MachinePanel } from './MachinePanel.tsx'
import { RefusedPanel } from './RefusedPanel.tsx'
import { type InspectorTab, useWorkbench } from './store.ts'
import styles from './workbench.module.css'

const TABS: readonly InspectorTab[] = ['paragraph', 'history']

/** What is known of the active row: a conflict first, then findings and what changed against the machine, or its history. */
export function Inspector() {
  const { t } = useTranslation()
  const { active, findings } = useBench()
  const { tab, set } = useWorkbench()
  const open = findings.filter(isOpen).length
  return (
    <aside className={styles.inspector} aria-label={t('workbench:inspector')}>
      <ConflictPanel />
      <RefusedPanel />
      <Tabs value={tab} onChange={(value) => set({ tab: TABS.find((each) => each === value) ?? 'paragraph' })}>
        <Tabs.List>
          <Tabs.Tab value="paragraph">
            {t('workbench:tab.paragraph')} {open > 0 && open}
          </Tabs.Tab>
          <Tabs.Tab value="history">{t('workbench:tab.history')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="paragraph" pt="sm">
          {active?.reason && (
            <p className={styles.reason}>
              <strong>{t('workbench:sentBack')}</strong> {active.reason}
            </p>
          )}
          <FindingsPanel />
          <MachinePanel />
        </Tabs.Panel>
        <Tabs.Panel value="history" pt="sm">
          {active && <HistoryPanel key={active.id} segment={active} />}
        </Tabs.Panel>
      </Tabs>
    </aside>
  )
}
