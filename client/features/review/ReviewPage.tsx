import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo } from 'react'
import type { Annotation } from '../../../shared/api/discussion.ts'
import { type DocumentSummary, getDocument, listSegments, type Segment } from '../../../shared/api/documents.ts'
import { getProject } from '../../../shared/api/projects.ts'
import { useAnnotations, useComments } from '../../api/discussion.ts'
import { useReadMentions } from '../../api/inbox.ts'
import { useLiveDocument, usePresence } from '../../api/live.ts'
import { read } from '../../api/query.ts'
import { useMay, useMe } from '../../api/session.ts'
import { useActiveTime } from '../../api/useActiveTime.ts'
import { useCommands } from '../../ui/commands/registry.ts'
import { useKeptEditors } from '../../ui/editor/keptEditors.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageTitle } from '../../ui/Page.tsx'
import { useErrorText } from '../../ui/useErrorText.ts'
import '../../ui/text/text.css'
import { reviewCommands } from './commands.ts'
import { type Table, TableContext } from './context.ts'
import { shownSegments, waits } from './judge.ts'
import { ReviewFooter } from './ReviewFooter.tsx'
import { ReviewHeader } from './ReviewHeader.tsx'
import { ReviewRows } from './ReviewRows.tsx'
import styles from './review.module.css'
import { useReview } from './store.ts'
import { useVerdicts } from './useVerdicts.ts'

/** The editor's page: what was corrected, judged paragraph by paragraph, and the signature under the article. */
export function ReviewPage() {
  const { documentId } = useParams({ from: '/inside/documents/$documentId/review' })
  const params = { documentId }
  const me = useMe()
  const document = useQuery(read(getDocument, { params }))
  const segments = useQuery({ ...read(listSegments, { params }), staleTime: 30_000 })
  return (
    <Loaded query={document}>
      {(article) => (
        <>
          <PageTitle title={article.title} />
          <Loaded query={segments}>
            {(list) => me && <Judging key={article.id} userId={me.id} article={article} segments={list} />}
          </Loaded>
        </>
      )}
    </Loaded>
  )
}

interface JudgingProps {
  readonly userId: string
  readonly article: DocumentSummary
  readonly segments: readonly Segment[]
}

function Judging({ userId, article, segments }: JudgingProps) {
  const navigate = useNavigate()
  const textOf = useErrorText()
  const { segment: wanted } = useSearch({ from: '/inside/documents/$documentId/review' })
  const { activeId, showAll } = useReview()
  const project = useQuery(read(getProject, { params: { projectId: article.projectId } })).data
  const may = useMay(article.projectId)
  const verdicts = useVerdicts(article.id)
  const { present, connected } = useLiveDocument(article.id)
  usePresence(article.id, activeId)
  useReadMentions(activeId)
  useActiveTime(may('segment.review') && project?.settings.measureTime === true ? (activeId ?? undefined) : undefined)
  const kept = useKeptEditors()
  useEffect(() => {
    const first = segments.find((segment) => segment.id === wanted) ?? segments.find(waits) ?? segments[0]
    useReview.getState().reset()
    if (!segments.some(waits)) useReview.getState().set({ showAll: true })
    useReview.getState().activate(first?.id ?? null)
  }, [article.id, wanted])
  const shown = useMemo(() => shownSegments(segments, showAll, activeId), [segments, showAll, activeId])
  const onError = (error: unknown) => notifications.show({ color: 'red', message: textOf(error) })
  const { annotations: marks, add, remove } = useAnnotations(article.id, onError)
  const { comments: said, settle } = useComments(article.id, onError)
  const comments = useMemo(() => Map.groupBy(said, ({ segmentId }) => segmentId), [said])
  const annotations = useMemo(() => Map.groupBy(marks, ({ segmentId }) => segmentId), [marks])
  const unmark = useCallback(({ id }: Annotation) => remove.mutate(id), [remove.mutate])
  const table: Table = {
    document: article,
    segments,
    shown,
    active: segments.find((segment) => segment.id === activeId),
    others: present.filter(({ person }) => person.id !== userId),
    connected,
    userId,
    selfApproval: project?.settings.selfApproval ?? false,
    mayReview: may('segment.review'),
    maySign: may('document.approve'),
    kept,
    annotations,
    annotate: (segment, body) => add.mutate({ params: { segmentId: segment.id }, body }),
    unmark,
    comments,
    mayComment: may('comment.write'),
    settle,
    verdicts,
  }
  useCommands(
    reviewCommands(table, () => {
      const search = activeId ? { segment: activeId } : {}
      void navigate({ to: '/documents/$documentId', params: { documentId: article.id }, search })
    }),
  )
  return (
    <TableContext value={table}>
      <div className={styles.page}>
        <ReviewHeader />
        <ReviewRows />
        <ReviewFooter />
      </div>
    </TableContext>
  )
}
