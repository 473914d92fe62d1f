import { Button, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { previewAddresses } from '../../../shared/api/imports.ts'
import { Failed } from '../../ui/Loaded.tsx'
import { usePreview } from './usePreview.ts'

/** The addresses of the two pages; the server fetches them. */
export function AddressForm({ projectId }: { readonly projectId: string }) {
  const { t } = useTranslation()
  const [source, setSource] = useState('')
  const [target, setTarget] = useState('')
  const preview = usePreview(previewAddresses)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    preview.mutate({ input: { params: { projectId }, body: { source: source || null, target } } })
  }
  return (
    <form onSubmit={submit}>
      <Stack maw={700}>
        <TextInput
          type="url"
          label={t('import:targetAddress')}
          placeholder="https://www.vietnam.vn/th/…"
          required
          value={target}
          onChange={(event) => setTarget(event.currentTarget.value)}
        />
        <TextInput
          type="url"
          label={t('import:sourceAddress')}
          description={t('import:sourceAddress.found')}
          placeholder="https://…"
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        {preview.error && <Failed error={preview.error} />}
        <Button type="submit" style={{ alignSelf: 'start' }} loading={preview.isPending}>
          {t('import:read')}
        </Button>
      </Stack>
    </form>
  )
}
