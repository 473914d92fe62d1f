import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { type DocumentSummary, getDocument, listSegments, type Segment } from '../../../shared/api/documents.ts'
import { read } from '../../api/query.ts'
import { useMe } from '../../api/session.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageTitle } from '../../ui/Page.tsx'
import { BenchProvider } from './BenchProvider.tsx'
import type { Article } from './context.ts'
import { LaterDesk } from './Later.tsx'
import { needsConfirming } from './rows.ts'
import { useWorkbench } from './store.ts'
import { SuggestDesk } from './suggest/SuggestDesk.tsx'
import { useArticleState } from './useArticleState.ts'
import { useParagraph } from './useParagraph.ts'
import { Workbench } from './Workbench.tsx'
import { WorkbenchCommands } from './WorkbenchCommands.tsx'

/** The translator's page: an article, its source beside its Thai, one row at a time. */
export function WorkbenchPage() {
  const { documentId } = useParams({ from: '/inside/documents/$documentId' })
  const params = { documentId }
  const me = useMe()
  const document = useQuery(read(getDocument, { params }))
  // Kept fresh by the stream of events, not by the clock: a row must not change under the hands for no reason.
  const segments = useQuery({ ...read(listSegments, { params }), staleTime: 30_000 })
  return (
    <Loaded query={document}>
      {(article) => (
        <>
          <PageTitle title={article.title} />
          <Loaded query={segments}>
            {(list) => me && <Desk key={article.id} userId={me.id} article={article} segments={list} />}
          </Loaded>
        </>
      )}
    </Loaded>
  )
}

/** Always the same: they are drawn anew for what they take from the bench, not because it is given. */
const PARTS = (
  <SuggestDesk>
    <WorkbenchCommands />
    <LaterDesk>
      <Workbench />
    </LaterDesk>
  </SuggestDesk>
)

interface DeskProps {
  readonly userId: string
  readonly article: DocumentSummary
  readonly segments: readonly Segment[]
}

function Desk({ userId, article, segments }: DeskProps) {
  const { t } = useTranslation()
  const { segment: wanted, panel } = useSearch({ from: '/inside/documents/$documentId' })
  const state = useArticleState(userId, article, segments)
  useEffect(() => {
    const first = segments.find((segment) => segment.id === wanted) ?? segments.find(needsConfirming)
    useWorkbench.getState().reset()
    useWorkbench.getState().activate((first ?? segments[0])?.id ?? null)
    if (panel) useWorkbench.getState().set({ tab: panel })
  }, [article.id, wanted, panel])
  if (segments.length === 0) return <EmptyState text={t('workbench:empty')} />
  return state && <Paragraph article={state} />
}

function Paragraph({ article }: { readonly article: Article }) {
  return <BenchProvider bench={useParagraph(article)}>{PARTS}</BenchProvider>
}
