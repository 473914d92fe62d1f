import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { listComments } from '../../../shared/api/discussion.ts'
import type { DocumentSummary, Segment } from '../../../shared/api/documents.ts'
import { openComments } from '../../api/discussion.ts'
import { useLiveDocument, usePresence } from '../../api/live.ts'
import { read } from '../../api/query.ts'
import { useMay } from '../../api/session.ts'
import type { KeptEditors, SegmentEditorHandle } from '../../ui/editor/SegmentEditor.tsx'
import { isOpen } from '../../ui/findings/shown.ts'
import type { Bench } from './context.ts'
import { textOf, useDrafts } from './drafts.ts'
import { findAll } from './find.ts'
import { mergeFindings } from './liveFindings.ts'
import { tellMerge } from './MergedNotice.tsx'
import { visibleRows } from './rows.ts'
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

/** Everything that the parts of the workbench share; null until the drafts left in this browser are taken up. */
export function useBenchState(userId: string, document: DocumentSummary, segments: readonly Segment[]): Bench | null {
  const saver = useSaver(userId, document.id)
  const editor = useRef<SegmentEditorHandle>(null)
  const kept = useRef<KeptEditors>(new Map())
  const { activeId, filters, find, finding } = useWorkbench()
  const drafts = useDrafts((state) => state.drafts)
  const may = useMay(document.projectId)
  const { present, connected, gone } = useLiveDocument(document.id)
  const told = usePresence(document.id, activeId)
  const comments = useOpenComments(document.id)

  const active = useMemo(() => segments.find((segment) => segment.id === activeId), [segments, activeId])
  const text = active ? textOf(active, drafts[active.id]) : ''
  const live = useLiveChecks(document.projectId, active, text)
  const findings = useMemo(() => (active ? mergeFindings(active, text, live) : []), [active, text, live])
  const rows = useMemo(() => visibleRows(segments, filters, activeId), [segments, filters, activeId])
  const hits = useMemo(
    () => (find.open ? findAll(segments, find.query, (segment) => textOf(segment, drafts[segment.id])) : []),
    [find.open, find.query, segments, drafts],
  )
  useEffect(() => {
    if (!activeId || !saver) return
    return () => {
      if (useDrafts.getState().drafts[activeId]?.status === 'typed') void saver.flush(activeId)
    }
  }, [activeId, saver])
  if (!saver) return null
  return {
    document,
    segments,
    rows,
    active,
    text,
    findings,
    current: findings.filter(isOpen)[finding],
    hits,
    comments,
    others: present.filter(({ person }) => person.id !== userId),
    connected,
    gone,
    mayEdit: may('segment.edit') && document.status !== 'published',
    saver,
    editor,
    kept: kept.current,
    change: (next) => {
      if (!active) return
      saver.type(active, next)
      told()
    },
  }
}
