import { Button, Group, SegmentedControl, Switch, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { listRevisions, type Revision, type Segment } from '../../../shared/api/documents.ts'
import { read } from '../../api/query.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { StateMark } from '../../ui/marks/StateMark.tsx'
import { BlameText } from '../../ui/text/BlameText.tsx'
import { DiffText } from '../../ui/text/DiffText.tsx'
import { useBench } from './context.ts'
import { HISTORY_COMPARISONS, useWorkbench } from './store.ts'
import styles from './workbench.module.css'

/** Every revision of a segment, newest first, each as what it changed in the one before or in the machine's text. */
export function HistoryPanel({ segment }: { readonly segment: Segment }) {
  const { t } = useTranslation()
  const history = useWorkbench((state) => state.history)
  const { comparison, blaming } = history
  const show = (more: Partial<typeof history>) => useWorkbench.getState().set({ history: { ...history, ...more } })
  const request = read(listRevisions, { params: { segmentId: segment.id } })
  // The version is part of the key, so that a save shows up here at once.
  const revisions = useQuery({ ...request, queryKey: [...request.queryKey, segment.version] })
  const textBefore = (list: readonly Revision[], index: number) =>
    comparison === 'machine' ? segment.machine : (list[index + 1]?.text ?? segment.machine)
  return (
    <>
      <Group gap="sm" mb="sm">
        <SegmentedControl
          size="xs"
          aria-label={t('workbench:history.compare')}
          value={comparison}
          onChange={(value) => show({ comparison: value })}
          data={HISTORY_COMPARISONS.map((value) => ({ value, label: t(`workbench:history.compare.${value}`) }))}
        />
        <Switch
          size="sm"
          label={t('workbench:history.blame')}
          checked={blaming}
          onChange={(event) => show({ blaming: event.currentTarget.checked })}
        />
      </Group>
      <Loaded query={revisions}>
        {(list) => (
          <>
            {blaming && <BlameText revisions={list} lang="th" />}
            <ol className={styles.history}>
              {list.map((revision, index) => (
                <Entry key={revision.id} revision={revision} before={textBefore(list, index)} />
              ))}
            </ol>
          </>
        )}
      </Loaded>
    </>
  )
}

function Entry({ revision, before }: { readonly revision: Revision; readonly before: string }) {
  const { t } = useTranslation()
  const { instant } = useLocale()
  const { change, mayEdit, text } = useBench()
  return (
    <li>
      <Text size="sm">
        <StateMark state={revision.state} /> · {revision.author?.name ?? t(`states:origin.${revision.origin}`)} ·{' '}
        {instant(revision.at)}
      </Text>
      {revision.author && revision.origin !== 'person' && (
        <Text size="sm">{t(`states:origin.${revision.origin}`)}</Text>
      )}
      {revision.reason && <Text size="sm">“{revision.reason}”</Text>}
      {before === revision.text ? (
        <Text size="sm" c="dimmed">
          {t('workbench:history.same')}
        </Text>
      ) : (
        <DiffText before={before} after={revision.text} lang="th" />
      )}
      {mayEdit && revision.text !== text && (
        <Group gap={6}>
          <Button size="compact-xs" variant="default" onClick={() => change(revision.text)}>
            {t('workbench:history.take')}
          </Button>
        </Group>
      )}
    </li>
  )
}
