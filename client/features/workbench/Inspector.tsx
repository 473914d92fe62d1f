import { Tabs } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { isOpen } from '../../ui/findings/shown.ts'
import { CommentsPanel } from './CommentsPanel.tsx'
import { ConflictPanel } from './ConflictPanel.tsx'
import { useBench } from './context.ts'
import { FindingsPanel } from './FindingsPanel.tsx'
import { HistoryPanel } from './HistoryPanel.tsx'
import { MachinePanel } from './MachinePanel.tsx'
import { QueuePanel } from './QueuePanel.tsx'
import { RefusedPanel } from './RefusedPanel.tsx'
import { RulePanel } from './RulePanel.tsx'
import { INSPECTOR_TABS, useWorkbench } from './store.ts'
import { ConcordancePanel } from './suggest/ConcordancePanel.tsx'
import { useSuggestions } from './suggest/context.ts'
import { EntriesPanel } from './suggest/EntriesPanel.tsx'
import { MemoryPanel } from './suggest/MemoryPanel.tsx'
import { NewEntryPanel } from './suggest/NewEntryPanel.tsx'
import { RepeatsNotice } from './suggest/RepeatsNotice.tsx'
import { SuggestionList } from './suggest/SuggestionList.tsx'
import styles from './workbench.module.css'

/** What is known of the active row: a conflict first, then findings and what changed against the machine, or its history. */
export const Inspector = memo(function Inspector() {
  const { t } = useTranslation()
  const bench = useBench()
  const { active, findings } = bench
  const { tab, set } = useWorkbench()
  const { memory, entries } = useSuggestions()
  const terms = entries.filter(({ kind }) => kind === 'term').length
  const names = entries.length - terms
  const open = findings.filter(isOpen).length
  return (
    <aside className={styles.inspector} aria-label={t('workbench:inspector')}>
      <ConflictPanel />
      <RefusedPanel />
      <QueuePanel />
      <NewEntryPanel />
      <RulePanel />
      <SuggestionList />
      <Tabs
        classNames={{ tab: styles.tab ?? '' }}
        value={tab}
        onChange={(value) => set({ tab: INSPECTOR_TABS.find((each) => each === value) ?? 'paragraph' })}
      >
        <Tabs.List>
          <Tabs.Tab value="paragraph">
            {t('workbench:tab.paragraph')} <Count value={open} />
          </Tabs.Tab>
          <Tabs.Tab value="memory">
            {t('suggest:tab.memory')} <Count value={memory.length} />
          </Tabs.Tab>
          <Tabs.Tab value="terms">
            {t('suggest:tab.terms')} <Count value={terms} />
          </Tabs.Tab>
          <Tabs.Tab value="names">
            {t('suggest:tab.names')} <Count value={names} />
          </Tabs.Tab>
          <Tabs.Tab value="history">{t('workbench:tab.history')}</Tabs.Tab>
          <Tabs.Tab value="comments">
            {t('discussion:comment.tab')} <Count value={active ? (bench.comments.get(active.id) ?? 0) : 0} />
          </Tabs.Tab>
          <Tabs.Tab value="concordance">{t('suggest:tab.concordance')}</Tabs.Tab>
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
        <Tabs.Panel value="memory" pt="sm" keepMounted={false}>
          <MemoryPanel />
        </Tabs.Panel>
        <Tabs.Panel value="terms" pt="sm" keepMounted={false}>
          <EntriesPanel kind="term" />
        </Tabs.Panel>
        <Tabs.Panel value="names" pt="sm" keepMounted={false}>
          <EntriesPanel kind="name" />
        </Tabs.Panel>
        <Tabs.Panel value="comments" pt="sm">
          {active && <CommentsPanel key={active.id} segment={active} />}
        </Tabs.Panel>
        <Tabs.Panel value="concordance" pt="sm" keepMounted={false}>
          <ConcordancePanel />
        </Tabs.Panel>
        <Tabs.Panel value="history" pt="sm">
          {active && <HistoryPanel key={active.id} segment={active} />}
        </Tabs.Panel>
      </Tabs>
      <RepeatsNotice />
    </aside>
  )
})

/** How many there are; takes its room with nothing to count too, so that no tab moves. */
function Count({ value }: { readonly value: number }) {
  return <span className={styles.count}>{value > 0 && value}</span>
}
