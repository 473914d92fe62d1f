import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { listMembers } from '../../../shared/api/people.ts'
import { useComments } from '../../api/discussion.ts'
import { read } from '../../api/query.ts'
import { useErrorText } from '../useErrorText.ts'
import { useCommentDraft, useCommentDrafts } from './commentDrafts.ts'
import { MentionInput } from './MentionInput.tsx'

interface Props {
  readonly projectId: string
  readonly documentId: string
  readonly segmentId: string
  readonly autoFocus?: boolean
  readonly onSent?: () => void
}

/** Where something is said about a paragraph. What was written stays until the server has it. */
export function CommentBox({ projectId, documentId, segmentId, autoFocus = false, onSent }: Props) {
  const textOf = useErrorText()
  const [draft, write] = useCommentDraft(segmentId)
  const members = useQuery({ ...read(listMembers, { params: { projectId } }), staleTime: 60_000 }).data
  const { add } = useComments(documentId, (error) => notifications.show({ color: 'red', message: textOf(error) }))
  const send = (text: string, mentionIds: readonly string[]) =>
    add.mutate(
      { params: { segmentId }, body: { text, mentionIds: [...mentionIds] } },
      {
        onSuccess: () => {
          // Whoever went on writing meanwhile keeps that.
          if (useCommentDrafts.getState().drafts[segmentId] !== draft) return
          write({ text: '', people: [] })
          onSent?.()
        },
      },
    )
  return (
    <MentionInput
      people={members ?? []}
      busy={add.isPending}
      autoFocus={autoFocus}
      draft={draft}
      onWrite={write}
      onSend={send}
    />
  )
}
