import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { isOpen } from '../../ui/findings/shown.ts'
import { ConflictPanel } from './ConflictPanel.tsx'
import { useBench } from './context.ts'
import { InspectorTabs } from './InspectorTabs.tsx'
import { QueuePanel } from './QueuePanel.tsx'
import { RefusedPanel } from './RefusedPanel.tsx'
import { RulePanel } from './RulePanel.tsx'
import { useSuggestions } from './suggest/context.ts'
import { NewEntryPanel } from './suggest/NewEntryPanel.tsx'
import { RepeatsNotice } from './suggest/RepeatsNotice.tsx'
import { SuggestionList } from './suggest/SuggestionList.tsx'
import styles from './workbench.module.css'

/** What is known of the active row: what must be decided first, then what can be taken by number, then the rest by tabs. */
export const Inspector = memo(function Inspector() {
  const { t } = useTranslation()
  return (
    <aside className={styles.inspector} aria-label={t('workbench:inspector')}>
      <ConflictPanel />
      <RefusedPanel />
      <QueuePanel />
      <NewEntryPanel />
      <RulePanel />
      <SuggestionList />
      <Counted />
      <RepeatsNotice />
    </aside>
  )
})

function Counted() {
  const { active, findings, comments } = useBench()
  const { memory, entries } = useSuggestions()
  const terms = entries.filter(({ kind }) => kind === 'term').length
  return (
    <InspectorTabs
      open={findings.filter(isOpen).length}
      memory={memory.length}
      terms={terms}
      names={entries.length - terms}
      comments={active ? (comments.get(active.id) ?? 0) : 0}
    />
  )
}
