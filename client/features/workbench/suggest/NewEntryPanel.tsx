import { CloseButton, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createName, createTerm, listNames, listTerms } from '../../../../shared/api/knowledge.ts'
import { call } from '../../../api/http.ts'
import { CommandButton } from '../../../ui/commands/CommandButton.tsx'
import { useCommands } from '../../../ui/commands/registry.ts'
import { useErrorText } from '../../../ui/useErrorText.ts'
import { useBench } from '../context.ts'
import { useSuggestions } from './context.ts'
import { type Begun, beginEntry, isKind, KINDS } from './newEntry.ts'
import { useSuggest } from './store.ts'
import styles from './suggest.module.css'

/** A new term or name from what is selected on both sides; nothing while nobody adds one. */
export function NewEntryPanel() {
  const adding = useSuggest((state) => state.adding)
  const { entries } = useSuggestions()
  if (!adding) return null
  return <Form key={`${adding.source} ${adding.target}`} begun={beginEntry(adding, entries)} />
}

function store(projectId: string, { kind, source, target }: Begun): Promise<unknown> {
  const params = { projectId }
  if (kind !== 'term') return call(createName, { params, body: { source, kind, target, variants: [], note: '' } })
  const body = { source: [source], preferred: [target], admitted: [], forbidden: [], unlessSource: [], note: '' }
  return call(createTerm, { params, body })
}

function Form({ begun }: { readonly begun: Begun }) {
  const { t } = useTranslation()
  const bench = useBench()
  const textOf = useErrorText()
  const client = useQueryClient()
  const [draft, setDraft] = useState(begun)
  const close = () => {
    useSuggest.getState().set({ adding: null })
    bench.editor.current?.focus()
  }
  const save = useMutation({
    mutationFn: () => store(bench.document.projectId, draft),
    onSuccess: async () => {
      notifications.show({ message: t('suggest:add.saved', { source: draft.source, target: draft.target }) })
      close()
      await Promise.all([listTerms, listNames].map(({ path }) => client.invalidateQueries({ queryKey: [path] })))
    },
  })
  useCommands([
    {
      id: 'suggest.add.save',
      title: 'suggest:add.save',
      group: 'suggest:group',
      keys: ['mod+enter'],
      when: () => draft.source.trim() !== '' && draft.target.trim() !== '' && !save.isPending,
      run: () => save.mutate(),
    },
    { id: 'suggest.add.close', title: 'common:cancel', group: 'suggest:group', keys: ['escape'], run: close },
  ])
  return (
    <section className={styles.adding} aria-label={t('suggest:add')}>
      <Group justify="space-between" wrap="nowrap">
        <Title order={2} size="h5">
          {t('suggest:add')}
        </Title>
        <CloseButton aria-label={t('common:close')} onClick={close} />
      </Group>
      <Stack gap={6}>
        <TextInput
          label={t('suggest:add.source')}
          lang="vi"
          required
          maxLength={200}
          autoFocus={begun.source === ''}
          value={draft.source}
          onChange={(event) => setDraft({ ...draft, source: event.currentTarget.value })}
        />
        <TextInput
          label={t('suggest:add.target')}
          lang="th"
          required
          maxLength={200}
          autoFocus={begun.source !== ''}
          value={draft.target}
          onChange={(event) => setDraft({ ...draft, target: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('suggest:add.kind')}
          data={KINDS.map((value) => ({ value, label: t(`suggest:add.kind.${value}`) }))}
          value={draft.kind}
          onChange={(event) => {
            const kind = event.currentTarget.value
            if (isKind(kind)) setDraft({ ...draft, kind })
          }}
        />
        {save.error && (
          <Text size="sm" role="alert" c="var(--severity-critical)">
            {textOf(save.error)}
          </Text>
        )}
        <CommandButton id="suggest.add.save" variant="filled" loading={save.isPending} />
      </Stack>
    </section>
  )
}
