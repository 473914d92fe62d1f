import { notifications } from '@mantine/notifications'
import type { Segment } from '../../../shared/api/documents.ts'
import { useComments } from '../../api/discussion.ts'
import { useReadMentions } from '../../api/inbox.ts'
import { useMay } from '../../api/session.ts'
import { CommentBox } from '../../ui/discussion/CommentBox.tsx'
import { CommentList } from '../../ui/discussion/CommentList.tsx'
import { useErrorText } from '../../ui/useErrorText.ts'
import { useBench } from './context.ts'
import { useWorkbench } from './store.ts'

/** What people say about a paragraph, and a box to join in. */
export function CommentsPanel({ segment }: { readonly segment: Segment }) {
  const { document } = useBench()
  const textOf = useErrorText()
  const mayWrite = useMay(document.projectId)('comment.write')
  const { comments, settle } = useComments(document.id, (error) =>
    notifications.show({ color: 'red', message: textOf(error) }),
  )
  useReadMentions(useWorkbench(({ tab }) => tab === 'comments') ? segment.id : null)
  const mine = comments.filter(({ segmentId }) => segmentId === segment.id)
  return (
    <>
      <CommentList comments={mine} onResolve={mayWrite ? settle : undefined} />
      {mayWrite && <CommentBox projectId={document.projectId} documentId={document.id} segmentId={segment.id} />}
    </>
  )
}
