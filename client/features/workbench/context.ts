import { createContext, type RefObject, useContext } from 'react'
import type { DocumentSummary, Segment } from '../../../shared/api/documents.ts'
import type { Presence } from '../../../shared/api/events.ts'
import type { KeptEditors } from '../../ui/editor/keptEditors.ts'
import type { SegmentEditorHandle } from '../../ui/editor/SegmentEditor.tsx'
import type { ShownFinding } from '../../ui/findings/shown.ts'
import type { Hit } from './find.ts'
import type { Saver } from './saver.ts'
import type { Check } from './useCheck.ts'

/** What the parts of the workbench share that stays the same while one types, and goes from row to row. */
export interface Article {
  readonly document: DocumentSummary
  readonly segments: readonly Segment[]
  /** The rows that pass the filters. */
  readonly rows: readonly Segment[]
  readonly hits: readonly Hit[]
  /** How many open comments a paragraph has, by segment id. */
  readonly comments: ReadonlyMap<string, number>
  /** Who else is here. */
  readonly others: readonly Presence[]
  readonly connected: boolean
  /** Somebody deleted the article meanwhile. */
  readonly gone: boolean
  readonly mayEdit: boolean
  readonly mayReview: boolean
  /** Whether I may add terms, names and rules. */
  readonly mayTeach: boolean
  /** Whether the project wants to know how long the work takes. */
  readonly timed: boolean
  /** The first rows are on the screen: what could wait for them begins. */
  readonly standing: boolean
  /** Checks one text off the main thread; null until that is possible. */
  readonly check: Check | null
  readonly saver: Saver
  readonly editor: RefObject<SegmentEditorHandle | null>
  readonly kept: KeptEditors
}

/** That, and the paragraph that is worked on. */
export interface Bench extends Article {
  readonly article: Article
  readonly active: Segment | undefined
  /** The active row's text as it stands in the editor. */
  readonly text: string
  /** The active row's findings as of that text, and the open one that is looked at. */
  readonly findings: readonly ShownFinding[]
  readonly current: ShownFinding | undefined
  /** Takes a text for the active row, from the keyboard or a command. */
  readonly change: (text: string) => void
}

export const ArticleContext = createContext<Article | null>(null)
export const BenchContext = createContext<Bench | null>(null)

/** Parts that ask for no more than the article are not drawn again at every key. */
export function useArticle(): Article {
  const article = useContext(ArticleContext)
  if (!article) throw new Error('outside of the workbench')
  return article
}

export function useBench(): Bench {
  const bench = useContext(BenchContext)
  if (!bench) throw new Error('outside of the workbench')
  return bench
}
