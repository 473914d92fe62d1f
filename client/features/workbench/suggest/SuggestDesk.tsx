import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo } from 'react'
import { findMatches, type MemoryMatch } from '../../../../shared/api/knowledge.ts'
import { read } from '../../../api/query.ts'
import { useActiveTime } from '../../../api/useActiveTime.ts'
import { afterPaint } from '../../../ui/afterPaint.ts'
import { useCommands } from '../../../ui/commands/registry.ts'
import { useBench } from '../context.ts'
import { suggestCommands } from './commands.ts'
import { EntriesContext, SuggestContext } from './context.ts'
import { useSuggest } from './store.ts'
import { suggestionsFor } from './suggestions.ts'
import { useEntries } from './useEntries.ts'

const FRESH = 60_000
const AHEAD = 3
const NO_MATCHES: readonly MemoryMatch[] = []

const matchesOf = (segmentId: string) => ({
  ...read(findMatches, { params: { segmentId } }),
  staleTime: FRESH,
  // Work goes on without the memory: it is asked again at the next visit, not waited for.
  retry: false,
})

/** The memory's matches for the active paragraph; those of the next ones are fetched meanwhile. */
function useMatches(): readonly MemoryMatch[] {
  const { active, rows, standing } = useBench()
  const client = useQueryClient()
  const found = useQuery({ ...matchesOf(active?.id ?? ''), enabled: standing && active !== undefined }).data
  const activeId = active?.id
  useEffect(() => {
    const at = rows.findIndex(({ id }) => id === activeId)
    if (at < 0) return
    return afterPaint(() => {
      for (const { id } of rows.slice(at + 1, at + 1 + AHEAD)) void client.prefetchQuery(matchesOf(id))
    })
    // Only arriving somewhere loads ahead, not every change of the rows.
  }, [activeId])
  return found ?? NO_MATCHES
}

/** Keeps what is suggested for the active paragraph, its keys, and the clock of the work on it. */
export function SuggestDesk({ children }: { readonly children: ReactNode }) {
  const bench = useBench()
  const { active, findings, text } = bench
  const memory = useMatches()
  const entries = useEntries(active?.source ?? '', text)
  const suggestions = useMemo(
    () => (active ? suggestionsFor({ text, machine: active.machine, memory, entries, findings }) : []),
    [text, active?.machine, memory, entries, findings],
  )
  const value = useMemo(() => ({ memory, entries, suggestions }), [memory, entries, suggestions])

  useEffect(() => useSuggest.getState().set({ sourceText: '', entry: null }), [active?.id])
  useActiveTime(bench.mayEdit && bench.timed ? active?.id : undefined)
  useCommands(suggestCommands(bench, value))
  return (
    <EntriesContext value={entries}>
      <SuggestContext value={value}>{children}</SuggestContext>
    </EntriesContext>
  )
}
