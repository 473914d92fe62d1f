import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { listRevisions, type Revision, type Segment } from '../../../shared/api/documents.ts'
import { read } from '../../api/query.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { StateMark } from '../../ui/marks/StateMark.tsx'
import { DiffText } from '../../ui/text/DiffText.tsx'
import { useBench } from './context.ts'
import styles from './workbench.module.css'

/** Every revision of a segment, newest first, each as what it changed. */
export function HistoryPanel({ segment }: { readonly segment: Segment }) {
  const request = read(listRevisions, { params: { segmentId: segment.id } })
  // The version is part of the key, so that a save shows up here at once.
  const revisions = useQuery({ ...request, queryKey: [...request.queryKey, segment.version] })
  return (
    <Loaded query={revisions}>
      {(list) => (
        <ol className={styles.history}>
          {list.map((revision, index) => (
            <Entry key={revision.id} revision={revision} before={list[index + 1]?.text ?? segment.machine} />
          ))}
        </ol>
      )}
    </Loaded>
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
      <DiffText before={before} after={revision.text} lang="th" />
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
