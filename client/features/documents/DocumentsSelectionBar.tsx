import { Alert, Button, Group, Paper, Select, Text } from '@mantine/core'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentSummary } from '../../../shared/api/documents.ts'
import type { Member } from '../../../shared/api/people.ts'
import { may } from '../../../shared/permissions.ts'
import { DayInput } from '../../ui/DayInput.tsx'
import { useErrorText } from '../../ui/useErrorText.ts'
import { type DocumentChange, useDeleteDocuments, useUpdateDocuments } from './mutations.ts'

interface Props {
  readonly chosen: readonly DocumentSummary[]
  readonly members: readonly Member[]
  readonly onDone: () => void
}

/** What a lead does to several articles at once: assign, set the due date, delete. */
export function DocumentsSelectionBar({ chosen, members, onDone }: Props) {
  const { t } = useTranslation()
  const update = useUpdateDocuments()
  const remove = useDeleteDocuments()
  const errorText = useErrorText()
  const [deleting, setDeleting] = useState(false)
  if (chosen.length === 0) return null
  const ids = chosen.map(({ id }) => id)
  const apply = (change: DocumentChange) => update.mutate({ ids, change })
  const able = (action: 'segment.edit' | 'segment.review') =>
    members
      .filter((member) => !member.disabled && may({ admin: false, role: member.role }, action))
      .map(({ id, name }) => ({ value: id, label: name }))
  const same = <T,>(value: (document: DocumentSummary) => T): T | null => {
    const values = new Set(chosen.map(value))
    return values.size === 1 ? ([...values][0] ?? null) : null
  }
  return (
    <Paper withBorder p="sm" component="section" aria-label={t('documents:selection.label')}>
      <Group align="end">
        <Text fw={600} py={6}>
          {t('documents:selection.count', { count: chosen.length })}
        </Text>
        <Select
          label={t('documents:translator')}
          clearable
          searchable
          data={able('segment.edit')}
          value={same(({ translator }) => translator?.id ?? null)}
          onChange={(translatorId) => apply({ translatorId })}
        />
        <Select
          label={t('documents:editor')}
          clearable
          searchable
          data={able('segment.review')}
          value={same(({ editor }) => editor?.id ?? null)}
          onChange={(editorId) => apply({ editorId })}
        />
        <DayInput
          label={t('documents:column.due')}
          value={same(({ dueOn }) => dueOn) ?? undefined}
          onChange={(day) => apply({ dueOn: day ?? null })}
        />
        {deleting ? (
          <Group gap="xs">
            <Text>{t('documents:selection.sure', { count: chosen.length })}</Text>
            <Button color="red" loading={remove.isPending} onClick={() => remove.mutate(ids, { onSuccess: onDone })}>
              {t('documents:selection.delete')}
            </Button>
            <Button variant="default" onClick={() => setDeleting(false)}>
              {t('common:cancel')}
            </Button>
          </Group>
        ) : (
          <Button
            variant="subtle"
            color="red"
            leftSection={<Trash2 size={16} aria-hidden />}
            onClick={() => setDeleting(true)}
          >
            {t('documents:selection.delete')}
          </Button>
        )}
        <Button variant="subtle" onClick={onDone}>
          {t('documents:selection.clear')}
        </Button>
      </Group>
      {(update.error ?? remove.error) && (
        <Alert color="red" mt="sm">
          {errorText(update.error ?? remove.error)}
        </Alert>
      )}
    </Paper>
  )
}
