import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { listComments } from '../../../shared/api/discussion.ts'
import type { DocumentSummary, Segment } from '../../../shared/api/documents.ts'
import { openComments } from '../../api/discussion.ts'
import { useLiveDocument, usePresence } from '../../api/live.ts'
import { read } from '../../api/query.ts'
import { useMay } from '../../api/session.ts'
import { useKeptEditors } from '../../ui/editor/keptEditors.ts'
import type { SegmentEditorHandle } from '../../ui/editor/SegmentEditor.tsx'
import { isOpen } from '../../ui/findings/shown.ts'
import { useSame } from '../../ui/useSame.ts'
import type { Article, Bench } from './context.ts'
import { textOf, useDrafts } from './drafts.ts'
import { findAll, type Hit } from './find.ts'
import { mergeFindings } from './liveFindings.ts'
import { tellMerge } from './MergedNotice.tsx'
import { passingRows, withActive } from './rows.ts'
import { type Saver, startSaver } from './saver.ts'
import { useWorkbench } from './store.ts'
import { useLiveChecks } from './useLiveChecks.ts'

function useSaver(userId: string, documentId: string): Saver | null {
  const [saver, setSaver] = useState<Saver | null>(null)
  useEffect(() => {
    const started = startSaver(userId, documentId, (merge) => tellMerge(merge, () => started.unmerge(merge)))
    setSaver(started)
    return started.stop
  }, [userId, documentId])
  return saver
}

function useOpenComments(documentId: string): ReadonlyMap<string, number> {
  const comments = useQuery({ ...read(listComments, { params: { documentId } }), staleTime: 60_000 }).data
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

/** Everything that the parts of the workbench share; null until the drafts left in this browser are taken up. */
export function useBenchState(userId: string, document: DocumentSummary, segments: readonly Segment[]): Bench | null {
  const saver = useSaver(userId, document.id)
  const editor = useRef<SegmentEditorHandle>(null)
  const kept = useKeptEditors()
  const activeId = useWorkbench((state) => state.activeId)
  const filters = useWorkbench((state) => state.filters)
  const finding = useWorkbench((state) => state.finding)
  const draft = useDrafts((state) => state.drafts[activeId ?? ''])
  const may = useMay(document.projectId)
  const { present, connected, gone } = useLiveDocument(document.id)
  const told = usePresence(document.id, activeId)
  const comments = useOpenComments(document.id)

  const active = useMemo(() => segments.find((segment) => segment.id === activeId), [segments, activeId])
  const text = active ? textOf(active, draft) : ''
  const live = useLiveChecks(document.projectId, active, text)
  const findings = useMemo(() => (active ? mergeFindings(active, text, live) : []), [active, text, live])
  const passing = useMemo(() => passingRows(segments, filters), [segments, filters])
  const rows = useMemo(() => withActive(passing, active), [passing, active])
  const hits = useHits(segments)
  // They are the same while they stay where they are, whatever I do.
  const others = useSame(present.filter(({ person }) => person.id !== userId))
  const mayEdit = may('segment.edit') && document.status !== 'published'
  useEffect(() => {
    if (!activeId || !saver) return
    return () => {
      if (useDrafts.getState().drafts[activeId]?.status === 'typed') void saver.flush(activeId)
    }
  }, [activeId, saver])
  const article = useMemo(
    (): Article | null =>
      saver && { document, segments, rows, hits, comments, others, connected, gone, mayEdit, saver, editor, kept },
    [document, segments, rows, hits, comments, others, connected, gone, mayEdit, saver, kept],
  )
  return useMemo(
    () =>
      article && {
        ...article,
        article,
        active,
        text,
        findings,
        current: findings.filter(isOpen)[finding],
        change: (next) => {
          if (!active) return
          article.saver.type(active, next)
          told()
        },
      },
    [article, active, text, findings, finding, told],
  )
}
