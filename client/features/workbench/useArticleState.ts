import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { listComments } from '../../../shared/api/discussion.ts'
import type { DocumentSummary, Segment } from '../../../shared/api/documents.ts'
import { getProject } from '../../../shared/api/projects.ts'
import { openComments } from '../../api/discussion.ts'
import { useLiveDocument } from '../../api/live.ts'
import { read } from '../../api/query.ts'
import { useMay } from '../../api/session.ts'
import { afterPaint } from '../../ui/afterPaint.ts'
import { useKeptEditors } from '../../ui/editor/keptEditors.ts'
import type { SegmentEditorHandle } from '../../ui/editor/SegmentEditor.tsx'
import { useSame } from '../../ui/useSame.ts'
import type { Article } from './context.ts'
import { textOf, useDrafts } from './drafts.ts'
import { findAll, type Hit } from './find.ts'
import { passingRows, withActive } from './rows.ts'
import { type Saver, startSaver } from './saver.ts'
import { useWorkbench } from './store.ts'
import { useEntriesWorker } from './suggest/useEntries.ts'
import { tellMerge } from './UndoNotice.tsx'
import { useCheck } from './useCheck.ts'

function useSaver(userId: string, documentId: string): Saver | null {
  const [saver, setSaver] = useState<Saver | null>(null)
  useEffect(() => {
    const started = startSaver(userId, documentId, (merge) => tellMerge(merge, () => started.unmerge(merge)))
    setSaver(started)
    return started.stop
  }, [userId, documentId])
  return saver
}

/** Whether what was drawn when something became true has been on the screen. */
function useStanding(drawn: boolean): boolean {
  const [standing, setStanding] = useState(false)
  useEffect(() => (drawn ? afterPaint(() => setStanding(true)) : undefined), [drawn])
  return standing
}

function useOpenComments(documentId: string, enabled: boolean): ReadonlyMap<string, number> {
  const comments = useQuery({ ...read(listComments, { params: { documentId } }), staleTime: 60_000, enabled }).data
  return useMemo(() => openComments(comments ?? []), [comments])
}

const NOTHING: readonly Hit[] = []

/** What the find bar finds, while it is open. */
function useHits(segments: readonly Segment[]): readonly Hit[] {
  const open = useWorkbench(({ find }) => find.open)
  const query = useWorkbench(({ find }) => find.query)
  // While nothing is looked for, no key is a reason to look.
  const drafts = useDrafts((state) => (open ? state.drafts : null))
  return useMemo(
    () => (drafts ? findAll(segments, query, (segment) => textOf(segment, drafts[segment.id])) : NOTHING),
    [query, segments, drafts],
  )
}

/** The rows that pass the filters, and the active one. */
function useRows(segments: readonly Segment[]): readonly Segment[] {
  const filters = useWorkbench((state) => state.filters)
  const passing = useMemo(() => passingRows(segments, filters), [segments, filters])
  // Where nothing is filtered, going to another row is no reason to look at them all.
  const stray = useWorkbench(({ activeId }) => (passing === segments ? null : activeId))
  return useMemo(
    () =>
      withActive(
        passing,
        segments.find(({ id }) => id === stray),
      ),
    [passing, segments, stray],
  )
}

/** What the parts of the workbench share and no key changes; null until the drafts left in this browser are taken up. */
export function useArticleState(
  userId: string,
  document: DocumentSummary,
  segments: readonly Segment[],
): Article | null {
  const { projectId } = document
  const saver = useSaver(userId, document.id)
  const standing = useStanding(saver !== null)
  const editor = useRef<SegmentEditorHandle>(null)
  const kept = useKeptEditors()
  const may = useMay(projectId)
  const { present, connected, gone } = useLiveDocument(document.id)
  const comments = useOpenComments(document.id, standing)
  const rows = useRows(segments)
  const hits = useHits(segments)
  // They are the same while they stay where they are, whatever I do.
  const others = useSame(present.filter(({ person }) => person.id !== userId))
  const mayEdit = may('segment.edit') && document.status !== 'published'
  const mayReview = may('segment.review')
  const mayTeach = may('knowledge.edit')
  const timed = useQuery(read(getProject, { params: { projectId } })).data?.settings.measureTime === true
  const check = useCheck(projectId, standing)
  useEntriesWorker(projectId, standing)
  const shown = useMemo(
    () => ({ document, segments, rows, hits, comments, others, connected, gone }),
    [document, segments, rows, hits, comments, others, connected, gone],
  )
  return useMemo(
    () => saver && { ...shown, mayEdit, mayReview, mayTeach, timed, standing, check, saver, editor, kept },
    [shown, mayEdit, mayReview, mayTeach, timed, standing, check, saver, kept],
  )
}
