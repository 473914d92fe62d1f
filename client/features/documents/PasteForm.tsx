import { Button, SimpleGrid, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { previewText } from '../../../shared/api/imports.ts'
import { Failed } from '../../ui/Loaded.tsx'
import { usePreview } from './usePreview.ts'

/** Source and translation, pasted: whole pages as they were copied, or just the paragraphs. */
export function PasteForm({ projectId }: { readonly projectId: string }) {
  const { t } = useTranslation()
  const [source, setSource] = useState('')
  const [target, setTarget] = useState('')
  const preview = usePreview(previewText)
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Textarea
          lang="vi"
          label={t('import:source')}
          description={t('import:source.later')}
          autosize
          minRows={12}
          maxRows={24}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <Textarea
          lang="th"
          label={t('import:target')}
          description={t('import:target.whole')}
          autosize
          minRows={12}
          maxRows={24}
          value={target}
          onChange={(event) => setTarget(event.currentTarget.value)}
        />
      </SimpleGrid>
      {preview.error && <Failed error={preview.error} />}
      <Button
        style={{ alignSelf: 'start' }}
        loading={preview.isPending}
        disabled={target.trim() === '' && source.trim() === ''}
        onClick={() => preview.mutate({ input: { params: { projectId }, body: { source, target } } })}
      >
        {t('import:read')}
      </Button>
    </Stack>
  )
}
