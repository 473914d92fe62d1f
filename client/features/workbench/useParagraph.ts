import { useEffect, useMemo } from 'react'
import { usePresence } from '../../api/live.ts'
import { isOpen } from '../../ui/findings/shown.ts'
import type { Article, Bench } from './context.ts'
import { textOf, useDrafts } from './drafts.ts'
import { mergeFindings } from './liveFindings.ts'
import { useWorkbench } from './store.ts'
import { useLiveChecks } from './useLiveChecks.ts'

/** The paragraph that is worked on, with every key. Little is done here, for it is done between the key and its letter. */
export function useParagraph(article: Article): Bench {
  const { document, segments, saver, check } = article
  const activeId = useWorkbench((state) => state.activeId)
  const finding = useWorkbench((state) => state.finding)
  const draft = useDrafts((state) => state.drafts[activeId ?? ''])
  const told = usePresence(document.id, activeId)
  const active = useMemo(() => segments.find((segment) => segment.id === activeId), [segments, activeId])
  const text = active ? textOf(active, draft) : ''
  const live = useLiveChecks(check, active, text)
  const findings = useMemo(() => (active ? mergeFindings(active, text, live) : []), [active, text, live])
  useEffect(() => {
    if (!activeId) return
    return () => {
      if (useDrafts.getState().drafts[activeId]?.status === 'typed') void saver.flush(activeId)
    }
  }, [activeId, saver])
  return useMemo(
    () => ({
      ...article,
      article,
      active,
      text,
      findings,
      current: findings.filter(isOpen)[finding],
      change: (next) => {
        if (!active) return
        saver.type(active, next)
        told()
      },
    }),
    [article, active, text, findings, finding, told, saver],
  )
}
