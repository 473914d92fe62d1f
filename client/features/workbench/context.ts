import { createContext, type RefObject, useContext } from 'react'
import type { DocumentSummary, Segment } from '../../../shared/api/documents.ts'
import type { Presence } from '../../../shared/api/events.ts'
import type { KeptEditors, SegmentEditorHandle } from '../../ui/editor/SegmentEditor.tsx'
import type { ShownFinding } from '../../ui/findings/shown.ts'
import type { Hit } from './find.ts'
import type { Saver } from './saver.ts'

/** What the parts of the workbench share. */
export interface Bench {
  readonly document: DocumentSummary
  readonly segments: readonly Segment[]
  /** The rows that pass the filters. */
  readonly rows: readonly Segment[]
  readonly active: Segment | undefined
  /** The active row's text as it stands in the editor. */
  readonly text: string
  /** The active row's findings as of that text, and the open one that is looked at. */
  readonly findings: readonly ShownFinding[]
  readonly current: ShownFinding | undefined
  readonly hits: readonly Hit[]
  /** How many open comments a paragraph has, by segment id. */
  readonly comments: ReadonlyMap<string, number>
  /** Who else is here. */
  readonly others: readonly Presence[]
  readonly connected: boolean
  /** Somebody deleted the article meanwhile. */
  readonly gone: boolean
  readonly mayEdit: boolean
  readonly saver: Saver
  readonly editor: RefObject<SegmentEditorHandle | null>
  readonly kept: KeptEditors
  /** Takes a text for the active row, from the keyboard or a command. */
  readonly change: (text: string) => void
}

export const BenchContext = createContext<Bench | null>(null)

export function useBench(): Bench {
  const bench = useContext(BenchContext)
  if (!bench) throw new Error('outside of the workbench')
  return bench
}
