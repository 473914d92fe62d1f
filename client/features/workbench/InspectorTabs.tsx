import { Tabs } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CommentsPanel } from './CommentsPanel.tsx'
import { useBench } from './context.ts'
import { FindingsPanel } from './FindingsPanel.tsx'
import { HistoryPanel } from './HistoryPanel.tsx'
import { MachinePanel } from './MachinePanel.tsx'
import { INSPECTOR_TABS, type InspectorTab, useWorkbench } from './store.ts'
import { ConcordancePanel } from './suggest/ConcordancePanel.tsx'
import { EntriesPanel } from './suggest/EntriesPanel.tsx'
import { MemoryPanel } from './suggest/MemoryPanel.tsx'
import styles from './workbench.module.css'

/** How much is in the tabs. Given as numbers, so that the tabs rest while one types and nothing is found or settled. */
type Counts = Readonly<Record<'open' | 'memory' | 'terms' | 'names' | 'comments', number>>

const PANELS: Readonly<Record<InspectorTab, () => ReactNode>> = {
  paragraph: () => <Paragraph />,
  memory: () => <MemoryPanel />,
  terms: () => <EntriesPanel kind="term" />,
  names: () => <EntriesPanel kind="name" />,
  history: () => <History />,
  comments: () => <Comments />,
  concordance: () => <ConcordancePanel />,
}

/** The rest of what is known of the active row, by tabs; only the one that is looked at is drawn. */
export const InspectorTabs = memo(function InspectorTabs({ open, memory, terms, names, comments }: Counts) {
  const { t } = useTranslation()
  const tab = useWorkbench((state) => state.tab)
  const tabs: Readonly<Record<InspectorTab, readonly [name: string, count?: number]>> = {
    paragraph: [t('workbench:tab.paragraph'), open],
    memory: [t('suggest:tab.memory'), memory],
    terms: [t('suggest:tab.terms'), terms],
    names: [t('suggest:tab.names'), names],
    history: [t('workbench:tab.history')],
    comments: [t('discussion:comment.tab'), comments],
    concordance: [t('suggest:tab.concordance')],
  }
  return (
    <Tabs
      keepMounted={false}
      classNames={{ tab: styles.tab ?? '' }}
      value={tab}
      onChange={(value) =>
        useWorkbench.getState().set({ tab: INSPECTOR_TABS.find((each) => each === value) ?? 'paragraph' })
      }
    >
      <Tabs.List>
        {INSPECTOR_TABS.map((each) => (
          <Tabs.Tab key={each} value={each}>
            {tabs[each][0]} {tabs[each][1] !== undefined && <Count value={tabs[each][1]} />}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {INSPECTOR_TABS.map((each) => (
        <Tabs.Panel key={each} value={each} pt="sm">
          {PANELS[each]()}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
})

/** How many there are; takes its room with nothing to count too, so that no tab moves. */
function Count({ value }: { readonly value: number }) {
  return <span className={styles.count}>{value > 0 && value}</span>
}

function Paragraph() {
  const { t } = useTranslation()
  const reason = useBench().active?.reason
  return (
    <>
      {reason && (
        <p className={styles.reason}>
          <strong>{t('workbench:sentBack')}</strong> {reason}
        </p>
      )}
      <FindingsPanel />
      <MachinePanel />
    </>
  )
}

function Comments() {
  const { active } = useBench()
  return active && <CommentsPanel key={active.id} segment={active} />
}

function History() {
  const { active } = useBench()
  return active && <HistoryPanel key={active.id} segment={active} />
}
