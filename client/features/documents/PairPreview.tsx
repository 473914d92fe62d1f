import { Alert, Button, Group, List, Paper, SimpleGrid, Stack, Switch, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMessage } from '../../../shared/formats/messages.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { CommandButton } from '../../ui/commands/CommandButton.tsx'
import { Failed } from '../../ui/Loaded.tsx'
import { DoubtfulRows } from './DoubtfulRows.tsx'
import { ExistingNotice, type Storing } from './ExistingNotice.tsx'
import { type Draft, useImport } from './importStore.ts'
import { PairTable } from './PairTable.tsx'
import { articleOf } from './pairing.ts'
import { useStore } from './useStore.tsx'

/** What was read of one article, its paragraphs paired, before anything is stored. */
export function PairPreview({
  projectId,
  draft,
  index,
}: {
  readonly projectId: string
  readonly draft: Draft
  readonly index: number
}) {
  const { t } = useTranslation()
  const { drafts, setRepair } = useImport()
  const [storing, choose] = useState<Storing>('update')
  const { save, isPending, error } = useStore(projectId, index)
  const { preview } = draft
  const article = articleOf(draft)
  const { segments } = article
  const repairs = preview.target.reduce((sum, paragraph) => sum + paragraph.repairs.length, 0)
  const store = () => save(article, preview.existing?.documentId, storing)
  return (
    <Stack>
      {preview.existing && <ExistingNotice existing={preview.existing} storing={storing} choose={choose} />}
      <Description draft={draft} />
      <Warnings draft={draft} />
      <Group justify="space-between">
        <Group gap="lg">
          {repairs > 0 && (
            <Switch
              label={t('import:repair', { count: repairs })}
              checked={draft.repair}
              onChange={(event) => setRepair(event.currentTarget.checked)}
            />
          )}
        </Group>
        <Group gap="xs">
          {['import.doubtful', 'import.merge', 'import.split', 'import.drop'].map((id) => (
            <CommandButton key={id} id={id} />
          ))}
        </Group>
      </Group>
      <DoubtfulRows draft={draft} />
      <PairTable key={`${drafts.length} ${index}`} draft={draft} />
      {error !== null && <Failed error={error} />}
      <Group>
        <Button loading={isPending} disabled={segments.length === 0} onClick={store}>
          {t(preview.existing && storing === 'update' ? 'import:update' : 'import:store', { count: segments.length })}
        </Button>
        {preview.source.length === 0 && <Text c="dimmed">{t('import:noSource')}</Text>}
      </Group>
    </Stack>
  )
}

function Description({ draft }: { draft: Draft }) {
  const { t } = useTranslation()
  const describe = useImport((state) => state.describe)
  const { title, outlet, date, sourceUrl } = draft.preview
  return (
    <Paper withBorder p="md">
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <TextInput
          label={t('import:field.title')}
          value={title}
          placeholder={draft.preview.targetTitle}
          onChange={(event) => describe({ title: event.currentTarget.value })}
        />
        <TextInput
          label={t('import:field.sourceUrl')}
          type="url"
          value={sourceUrl ?? ''}
          onChange={(event) => describe({ sourceUrl: event.currentTarget.value || null })}
        />
        <TextInput
          label={t('import:field.outlet')}
          value={outlet ?? ''}
          onChange={(event) => describe({ outlet: event.currentTarget.value || null })}
        />
        <TextInput
          label={t('import:field.date')}
          type="date"
          value={date ?? ''}
          onChange={(event) => describe({ date: event.currentTarget.value || null })}
        />
      </SimpleGrid>
    </Paper>
  )
}

function Warnings({ draft }: { draft: Draft }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const { warnings } = draft.preview
  if (warnings.length === 0) return null
  return (
    <Alert color="yellow" title={t('import:warnings')}>
      <List size="sm">
        {warnings.map(({ code, place, params }) => (
          <List.Item key={`${code} ${place}`}>
            {place && `${place}: `}
            {formatMessage(locale, code, params)}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
