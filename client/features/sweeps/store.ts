import { create } from 'zustand'
import type { Hit, Pattern } from '../../../shared/api/sweeps.ts'
import type { RuleDraft } from './draft.ts'
import { toggled } from './results.ts'

/** An article that a sweep was planned for. */
export interface Article {
  readonly id: string
  readonly title: string
}

interface SweepsState {
  /** What is being written, by rule (by project for a new one); it outlives the panel that was closed over it. */
  readonly drafts: Readonly<Record<string, RuleDraft>>
  /** Hits that were taken out, by pattern: they stay out while somebody looks at a paragraph and comes back. */
  readonly out: Readonly<Record<string, ReadonlySet<string>>>
  /** The row that the keys act on, and whether a key led there (then the focus follows). */
  readonly active: string | null
  readonly byKey: boolean
  /** The articles of sweeps that were started here. */
  readonly articles: Readonly<Record<string, readonly Article[]>>
  readonly write: (key: string, draft: RuleDraft) => void
  readonly drop: (key: string) => void
  readonly toggle: (patternKey: string, hits: readonly Hit[]) => void
  readonly activate: (key: string | null, byKey: boolean) => void
  readonly remember: (sweepId: string, articles: readonly Article[]) => void
}

/** Names a pattern by what it finds; what it puts in the place does not change its hits. */
export const keyOfPattern = (projectId: string, { right: _right, ...pattern }: Pattern): string =>
  JSON.stringify([projectId, pattern])

export const useSweeps = create<SweepsState>((set) => ({
  drafts: {},
  out: {},
  active: null,
  byKey: false,
  articles: {},
  write: (key, draft) => set((now) => ({ drafts: { ...now.drafts, [key]: draft } })),
  drop: (key) => set((now) => ({ drafts: Object.fromEntries(Object.entries(now.drafts).filter(([k]) => k !== key)) })),
  toggle: (patternKey, hits) =>
    set(({ out }) => ({
      out: {
        ...out,
        [patternKey]: toggled(
          out[patternKey] ?? new Set(),
          hits.map(({ key }) => key),
        ),
      },
    })),
  activate: (active, byKey) => set({ active, byKey }),
  remember: (sweepId, articles) => set((now) => ({ articles: { ...now.articles, [sweepId]: articles } })),
}))
