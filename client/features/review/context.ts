import { createContext, useContext } from 'react'
import type { Annotation, addAnnotation, Comment } from '../../../shared/api/discussion.ts'
import type { DocumentSummary, Segment } from '../../../shared/api/documents.ts'
import type { InputOf } from '../../../shared/api/endpoint.ts'
import type { Presence } from '../../../shared/api/events.ts'
import type { KeptEditors } from '../../ui/editor/keptEditors.ts'
import type { Verdicts } from './useVerdicts.ts'

/** What the parts of the review page share. */
export interface Table {
  readonly document: DocumentSummary
  readonly segments: readonly Segment[]
  readonly shown: readonly Segment[]
  readonly active: Segment | undefined
  readonly others: readonly Presence[]
  readonly connected: boolean
  readonly userId: string
  readonly selfApproval: boolean
  readonly mayReview: boolean
  readonly maySign: boolean
  readonly kept: KeptEditors
  /** The errors that people marked, by segment id. */
  readonly annotations: ReadonlyMap<string, readonly Annotation[]>
  readonly annotate: (segment: Segment, body: InputOf<typeof addAnnotation>['body']) => void
  readonly unmark: (annotation: Annotation) => void
  /** What people say, by segment id. */
  readonly comments: ReadonlyMap<string, readonly Comment[]>
  readonly mayComment: boolean
  readonly settle: (comment: Comment, resolved: boolean) => void
  readonly verdicts: Verdicts
}

export const TableContext = createContext<Table | null>(null)

export function useTable(): Table {
  const table = useContext(TableContext)
  if (!table) throw new Error('outside of the review page')
  return table
}
