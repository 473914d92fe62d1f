import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sweep } from '../../../shared/api/sweeps.ts'
import { Failed } from '../../ui/Loaded.tsx'
import { ArticleSelect } from './ArticleSelect.tsx'
import { isUnderWay, useUndoSweep } from './queries.ts'
import { useSweeps } from './store.ts'

/** Takes a sweep back in one article. Where the sweep's own articles are not known here, all of the project can be chosen. */
export function UndoArticle({ sweep }: { readonly sweep: Sweep }) {
  const { t } = useTranslation()
  const known = useSweeps((state) => state.articles[sweep.id])
  const [documentId, setDocumentId] = useState<string | null>(null)
  const undo = useUndoSweep()
  return (
    <>
      {undo.error && <Failed error={undo.error} />}
      <Group align="end" gap="xs">
        <ArticleSelect
          projectId={sweep.projectId}
          label={t('sweeps:undo.article')}
          placeholder={t('sweeps:undo.choose')}
          w={420}
          among={known}
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
