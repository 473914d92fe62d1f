import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DocumentSummary, getDocument, listSegments, type Segment } from '../../../shared/api/documents.ts'
import { read } from '../../api/query.ts'
import { CommandButton } from '../../ui/commands/CommandButton.tsx'
import { useCommands } from '../../ui/commands/registry.ts'
import { Failed, Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { importCommands } from './commands.ts'
import { DoubtfulRows } from './DoubtfulRows.tsx'
import { type Draft, useImport } from './importStore.ts'
import { usePairAgain, useSetPairs } from './mutations.ts'
import { PairTable } from './PairTable.tsx'
import { leftOut, pairsOf, repairPreview } from './repair.ts'

/** Pairs a stored article anew, or gives it the source that it came without. Its Thai texts and their histories stay. */
export function RepairPage() {
  const { documentId } = useParams({ from: '/inside/documents/$documentId/pairs' })
  const document = useQuery(read(getDocument, { params: { documentId } }))
  // What a person is pairing is not exchanged under their hands: a save that comes between is told when they store.
  const segments = useQuery({ ...read(listSegments, { params: { documentId } }), staleTime: Number.POSITIVE_INFINITY })
  return (
    <Loaded query={document}>
      {(about) => <Loaded query={segments}>{(list) => <Repair document={about} segments={list} />}</Loaded>}
    </Loaded>
  )
}

function Repair({ document, segments }: { document: DocumentSummary; segments: readonly Segment[] }) {
  const { t } = useTranslation()
  const { drafts, begin } = useImport()
  useCommands(importCommands)
  useEffect(() => {
    if (!document.sourceMissing) begin([repairPreview(document, segments)], true)
    return () => begin([])
  }, [document, segments, begin])
  const draft = drafts[0]
  return (
    <Page title={t(document.sourceMissing ? 'import:addSource' : 'import:pairAgain.title')}>
      <Text>{document.title}</Text>
      {draft ? (
        <Pairs document={document} segments={segments} draft={draft} />
      ) : (
        <SourceForm document={document} segments={segments} />
      )}
    </Page>
  )
}

/** The Vietnamese text of an article that came without one: pasted, then paired. */
function SourceForm({ document, segments }: { document: DocumentSummary; segments: readonly Segment[] }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const pairAgain = usePairAgain(document, segments)
  const paragraphs = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return (
    <Stack align="stretch">
      <Textarea
        lang="vi"
        label={t('import:source')}
        description={t('import:source.lines')}
        autosize
        minRows={12}
        maxRows={24}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {pairAgain.error && <Failed error={pairAgain.error} />}
      <Button
        style={{ alignSelf: 'start' }}
        loading={pairAgain.isPending}
        disabled={paragraphs.length === 0}
        onClick={() => pairAgain.mutate(paragraphs)}
      >
        {t('import:read')}
      </Button>
    </Stack>
  )
}

function Pairs({
  document,
  segments,
  draft,
}: {
  document: DocumentSummary
  segments: readonly Segment[]
  draft: Draft
}) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const describe = useImport((state) => state.describe)
  const pairAgain = usePairAgain(document, segments)
  const store = useSetPairs(document.id)
  const without = leftOut(draft)
  const error = store.error ?? pairAgain.error
  const save = () => {
    const { title, sourceUrl } = draft.preview
    store.mutate(
      { ...(title.trim() ? { title: title.trim() } : {}), sourceUrl, pairs: pairsOf(draft, segments) },
      {
        onSuccess: () => void navigate({ to: '/documents/$documentId', params: { documentId: document.id } }),
      },
    )
  }
  return (
    <Stack>
      <Group grow>
        <TextInput
          label={t('import:field.title')}
          value={draft.preview.title}
          onChange={(event) => describe({ title: event.currentTarget.value })}
        />
        <TextInput
          label={t('import:field.sourceUrl')}
          type="url"
          value={draft.preview.sourceUrl ?? ''}
          onChange={(event) => describe({ sourceUrl: event.currentTarget.value || null })}
        />
      </Group>
      <Group gap="xs">
        {['import.doubtful', 'import.merge', 'import.split'].map((id) => (
          <CommandButton key={id} id={id} />
        ))}
        <Button
          size="compact-sm"
          variant="default"
          loading={pairAgain.isPending}
          onClick={() => pairAgain.mutate(draft.preview.source.map(({ text }) => text))}
        >
          {t('import:pairAgain')}
        </Button>
      </Group>
      <DoubtfulRows draft={draft} />
      <PairTable draft={draft} />
      {error && <Failed error={error} />}
      <Group>
        <Button loading={store.isPending} onClick={save}>
          {t('import:storePairs')}
        </Button>
        <Text c="dimmed">{t(without > 0 ? 'import:leftOut' : 'import:storePairs.how', { count: without })}</Text>
      </Group>
    </Stack>
  )
}
