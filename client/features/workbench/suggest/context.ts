import { createContext, use, useContext, useMemo } from 'react'
import type { MemoryMatch } from '../../../../shared/api/knowledge.ts'
import type { TextMark } from '../../../ui/text/marks.ts'
import type { Entry } from './entry.ts'
import { entryMarks } from './marks.ts'
import { useSuggest } from './store.ts'
import type { Suggestion } from './suggestions.ts'
import { useEntries } from './useEntries.ts'

/** What is suggested for the active paragraph. */
export interface Suggest {
  readonly memory: readonly MemoryMatch[]
  readonly entries: readonly Entry[]
  readonly suggestions: readonly Suggestion[]
}

export const SuggestContext = createContext<Suggest>({ memory: [], entries: [], suggestions: [] })

export const useSuggestions = () => useContext(SuggestContext)

/** The terms and names of the active paragraph, as of the letter typed. */
export const EntriesContext = createContext<readonly Entry[]>([])

export interface KnownMarks {
  readonly source: readonly TextMark[]
  readonly target: readonly TextMark[]
}

const marksOf = (entries: readonly Entry[], current?: string | null): KnownMarks => ({
  source: entryMarks(entries, 'source', current),
  target: entryMarks(entries, 'target', current),
})

/**
 * The terms and names to underline in a row; none while they are switched off or not found yet. In the active row they are
 * those that its suggestions are made of, with the entry that is looked at.
 */
export function useKnownMarks(source: string, target: string, active: boolean): KnownMarks {
  const wanted = useSuggest((state) => state.marks)
  const current = useSuggest((state) => (active ? state.entry : null))
  const found = useEntries(source, target, wanted && !active)
  const entries = active ? use(EntriesContext) : found
  return useMemo(() => marksOf(wanted ? entries : [], current), [entries, wanted, current])
}
