import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import type { Segment } from '../../../shared/api/documents.ts'
import { listMembers } from '../../../shared/api/people.ts'
import { useComments } from '../../api/discussion.ts'
import { read } from '../../api/query.ts'
import { useMay } from '../../api/session.ts'
import { CommentList } from '../../ui/discussion/CommentList.tsx'
import { MentionInput } from '../../ui/discussion/MentionInput.tsx'
import { useErrorText } from '../../ui/useErrorText.ts'
import { useBench } from './context.ts'

/** What people say about a paragraph, and a box to join in. */
export function CommentsPanel({ segment }: { readonly segment: Segment }) {
  const { document } = useBench()
  const textOf = useErrorText()
  const may = useMay(document.projectId)
  const { comments, add, resolve } = useComments(document.id, (error) =>
    notifications.show({ color: 'red', message: textOf(error) }),
  )
  const members = useQuery({
    ...read(listMembers, { params: { projectId: document.projectId } }),
    staleTime: 60_000,
  }).data
  const mine = comments.filter(({ segmentId }) => segmentId === segment.id)
  const send = (text: string, mentionIds: readonly string[]) =>
    add.mutate({ params: { segmentId: segment.id }, body: { text, mentionIds: [...mentionIds] } })
  const mayWrite = may('comment.write')
  return (
    <>
      <CommentList
        comments={mine}
        onResolve={
          mayWrite
            ? (comment, resolved) => resolve.mutate({ params: { commentId: comment.id }, body: { resolved } })
            : undefined
        }
      />
      {mayWrite && <MentionInput people={members ?? []} busy={add.isPending} onSend={send} />}
    </>
  )
}
