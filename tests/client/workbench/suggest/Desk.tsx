import { type ReactNode, useRef, useState } from 'react'
import { queryClient, read } from '../../../../client/api/query.ts'
import { BenchProvider } from '../../../../client/features/workbench/BenchProvider.tsx'
import type { Article, Bench } from '../../../../client/features/workbench/context.ts'
import { startSaver } from '../../../../client/features/workbench/saver.ts'
import { suggestCommands } from '../../../../client/features/workbench/suggest/commands.ts'
import { type Suggest, SuggestContext } from '../../../../client/features/workbench/suggest/context.ts'
import type { Entry } from '../../../../client/features/workbench/suggest/entry.ts'
import { suggestionsFor } from '../../../../client/features/workbench/suggest/suggestions.ts'
import { KeyListener } from '../../../../client/ui/commands/KeyListener.tsx'
import { useCommands } from '../../../../client/ui/commands/registry.ts'
import { useKeptEditors } from '../../../../client/ui/editor/keptEditors.ts'
import { SegmentEditor, type SegmentEditorHandle } from '../../../../client/ui/editor/SegmentEditor.tsx'
import { type DocumentSummary, listSegments, type Segment } from '../../../../shared/api/documents.ts'
import type { MemoryMatch } from '../../../../shared/api/knowledge.ts'
import { segment } from '../../segment.ts'

const ARTICLE: DocumentSummary = {
  id: 'd1',
  projectId: 'p1',
  title: 'Đồi chè',
  outlet: null,
  date: null,
  sourceUrl: null,
  targetUrl: null,
  sourceMissing: false,
  status: 'translating',
  translator: null,
  editor: null,
  dueOn: null,
  createdAt: '2026-01-02T03:04:05Z',
  submittedAt: null,
  approvedAt: null,
  progress: {
    segments: 1,
    words: 4,
    machine: 1,
    draft: 0,
    translated: 0,
    approved: 0,
    rejected: 0,
    wordsTranslated: 0,
    wordsApproved: 0,
    critical: 0,
    major: 0,
    minor: 0,
    edits: 0,
    editLength: 0,
  },
}
export const SEGMENT = segment({ source: 'Khách thăm đồi chè.', machine: 'แขกชมเนินชา' })
const SEGMENTS: readonly Segment[] = [SEGMENT]

/** Where the cache has the article's paragraphs. */
export const KEY = read(listSegments, { params: { documentId: 'd1' } }).queryKey

interface DeskProps {
  readonly segments?: readonly Segment[]
  readonly memory?: readonly MemoryMatch[]
  readonly entries?: readonly Entry[]
  readonly children: ReactNode
}

/** A workbench of one paragraph: the editor, the keys, and the part that is looked at. */
export function Desk({ segments = SEGMENTS, memory = [], entries = [], children }: DeskProps) {
  const [active = SEGMENT] = segments
  const [text, change] = useState(active.target)
  const editor = useRef<SegmentEditorHandle>(null)
  const kept = useKeptEditors()
  const [saver] = useState(() => {
    queryClient.setQueryData(KEY, [...segments])
    return startSaver('u1', 'd1', () => {})
  })
  const article: Article = {
    document: ARTICLE,
    segments,
    rows: segments,
    hits: [],
    comments: new Map(),
    others: [],
    connected: true,
    gone: false,
    mayEdit: true,
    mayReview: true,
    mayTeach: true,
    timed: false,
    standing: true,
    check: null,
    saver,
    editor,
    kept,
  }
  const bench: Bench = { ...article, article, active, text, findings: [], current: undefined, change }
  const suggestions = suggestionsFor({ text, machine: active.machine, memory, entries, findings: [] })
  const suggest: Suggest = { memory, entries, suggestions }
  useCommands(suggestCommands(bench, suggest))
  return (
    <BenchProvider bench={bench}>
      <SuggestContext value={suggest}>
        <KeyListener />
        <SegmentEditor
          id={active.id}
          text={text}
          marks={[]}
          lang="th"
          label="Thai"
          kept={kept}
          onChange={change}
          handle={editor}
        />
        {children}
      </SuggestContext>
    </BenchProvider>
  )
}
