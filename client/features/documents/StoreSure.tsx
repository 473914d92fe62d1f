import { Button, Group, Progress } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Failed } from '../../ui/Loaded.tsx'
import { useErrorText } from '../../ui/useErrorText.ts'
import { useImport } from './importStore.ts'
import { useCreateDocument, useUndoImport } from './mutations.ts'
import { articleOf, isSure } from './pairing.ts'

/** Stores at once all articles of an upload in which nothing needs looking at; the others stay to be looked at. */
export function StoreSure({ projectId }: { readonly projectId: string }) {
  const { t } = useTranslation()
  const drafts = useImport((state) => state.drafts)
  const [stored, setStored] = useState(0)
  const navigate = useNavigate()
  const create = useCreateDocument(projectId)
  const sayStored = useStoredNotice()
  const count = drafts.filter(isSure).length
  const storing = useMutation({
    mutationFn: async () => {
      const ids: string[] = []
      setStored(0)
      const firstSure = () => useImport.getState().drafts.findIndex(isSure)
      for (let next = firstSure(); next >= 0; next = firstSure()) {
        ids.push((await create.mutateAsync(articleOf(useImport.getState().drafts[next]!))).id)
        useImport.getState().discard(next)
        setStored(ids.length)
      }
      return ids
    },
    onSuccess: (ids) => {
      sayStored(ids)
      if (useImport.getState().drafts.length === 0) void navigate({ to: '/projects/$projectId', params: { projectId } })
    },
  })
  if (count < 2 && !storing.isPending) return null
  return (
    <Group>
      <Button variant="light" loading={storing.isPending} onClick={() => storing.mutate()}>
        {t('import:storeSure', { count })}
      </Button>
      {storing.isPending && (
        <Progress w={200} value={(stored / (stored + count)) * 100} aria-label={t('import:storing')} />
      )}
      {storing.error && <Failed error={storing.error} />}
    </Group>
  )
}

/** Says that articles are stored, with a way to take them all back while nobody has worked on them. */
function useStoredNotice(): (ids: readonly string[]) => void {
  const { t } = useTranslation()
  const textOf = useErrorText()
  const undo = useUndoImport()
  return (ids) => {
    const id = `stored ${ids.join(' ')}`
    const takeBack = () =>
      Promise.all(ids.map((each) => undo.mutateAsync(each))).then(
        () => notifications.hide(id),
        (error: unknown) => notifications.show({ color: 'red', message: textOf(error) }),
      )
    const message = (
      <Group justify="space-between">
        {t('import:storedSure', { count: ids.length })}
        <Button size="compact-sm" variant="default" onClick={() => void takeBack()}>
          {t('import:undoAll', { count: ids.length })}
        </Button>
      </Group>
    )
    notifications.show({ id, autoClose: 20_000, message })
  }
}
