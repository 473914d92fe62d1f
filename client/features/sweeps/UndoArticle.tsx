import { Button, Group, Select, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listDocuments } from '../../../shared/api/documents.ts'
import type { Sweep } from '../../../shared/api/sweeps.ts'
import { read } from '../../api/query.ts'
import { Failed } from '../../ui/Loaded.tsx'
import { isUnderWay, useUndoSweep } from './queries.ts'
import { useSweeps } from './store.ts'

const MOST_OPTIONS = 50

/** Takes a sweep back in one article. Where the sweep's own articles are not known here, all of the project can be chosen. */
export function UndoArticle({ sweep }: { readonly sweep: Sweep }) {
  const { t } = useTranslation()
  const known = useSweeps((state) => state.articles[sweep.id])
  const all = useQuery({ ...read(listDocuments, { params: { projectId: sweep.projectId } }), enabled: !known })
  const [documentId, setDocumentId] = useState<string | null>(null)
  const undo = useUndoSweep()
  const articles = known ?? all.data ?? []
  return (
    <>
      {undo.error && <Failed error={undo.error} />}
      <Group align="end" gap="xs">
        <Select
          label={t('sweeps:undo.article')}
          placeholder={t('sweeps:undo.choose')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('sweeps:filter.clear') }}
          limit={MOST_OPTIONS}
          w={420}
          maw="100%"
          data={articles.map(({ id, title }) => ({ value: id, label: title }))}
          value={documentId}
          onChange={setDocumentId}
        />
        <Button
          variant="default"
          disabled={!documentId}
          loading={undo.isPending || isUnderWay(sweep)}
          onClick={() => documentId && undo.mutate({ sweepId: sweep.id, documentId })}
        >
          {t('sweeps:undo.one')}
        </Button>
        {undo.isSuccess && !isUnderWay(sweep) && <Text size="sm">{t('sweeps:undo.done')}</Text>}
      </Group>
    </>
  )
}
