import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { InputOf } from '../../../shared/api/endpoint.ts'
import type { createDocument } from '../../../shared/api/imports.ts'
import { useErrorText } from '../../ui/useErrorText.ts'
import type { Storing } from './ExistingNotice.tsx'
import { useImport } from './importStore.ts'
import { useCreateDocument, useUndoImport, useUpdateArticle } from './mutations.ts'

type Article = InputOf<typeof createDocument>['body']

/**
 * Stores an article as its preview settled it: as a new one, which can be taken back at once, or as the next edition of
 * one that is there. After the last preview the article is opened.
 */
export function useStore(projectId: string, index: number) {
  const { t } = useTranslation()
  const textOf = useErrorText()
  const navigate = useNavigate()
  const discard = useImport((state) => state.discard)
  const create = useCreateDocument(projectId)
  const update = useUpdateArticle()
  const undo = useUndoImport()

  // The notice outlives this page, and with it what a mutation would call back.
  const takeBack = (documentId: string, notice: string) =>
    undo.mutateAsync(documentId).then(
      () => {
        notifications.hide(notice)
        void navigate({ to: '/projects/$projectId', params: { projectId } })
      },
      (error: unknown) => notifications.show({ color: 'red', message: textOf(error) }),
    )
  const opened = (documentId: string) => {
    discard(index)
    if (useImport.getState().drafts.length === 0)
      void navigate({ to: '/documents/$documentId', params: { documentId } })
  }
  const stored = (documentId: string, title: string) => {
    const id = `stored ${documentId}`
    const message = (
      <Group justify="space-between">
        {t('import:stored', { title })}
        <Button size="compact-sm" variant="default" onClick={() => void takeBack(documentId, id)}>
          {t('import:undo')}
        </Button>
      </Group>
    )
    notifications.show({ id, autoClose: 20_000, message })
    opened(documentId)
  }
  const save = (article: Article, existing: string | undefined, storing: Storing) => {
    if (existing === undefined || storing === 'new') {
      create.mutate(article, { onSuccess: ({ id, title }) => stored(id, title) })
      return
    }
    update.mutate(
      { documentId: existing, body: article },
      {
        onSuccess: ({ document, ...counts }) => {
          notifications.show({ autoClose: 10_000, message: t('import:updated', counts) })
          opened(document.id)
        },
      },
    )
  }
  return { save, isPending: create.isPending || update.isPending, error: create.error ?? update.error }
}
