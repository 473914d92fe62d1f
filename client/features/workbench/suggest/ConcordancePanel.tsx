import { Anchor, Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ResponseOf } from '../../../../shared/api/endpoint.ts'
import { searchSegments } from '../../../../shared/api/sweeps.ts'
import type { Span } from '../../../../shared/model.ts'
import { call } from '../../../api/http.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { StateMark } from '../../../ui/marks/StateMark.tsx'
import { SearchInput } from '../../../ui/SearchInput.tsx'
import { MarkedText } from '../../../ui/text/MarkedText.tsx'
import { useArticle } from '../context.ts'
import { useSuggest } from './store.ts'
import styles from './suggest.module.css'

const SHOWN = 50

type Found = ResponseOf<typeof searchSegments>['hits'][number]

/** Where a text stands in the project, in both languages: how it was written before. */
export function ConcordancePanel() {
  const { t } = useTranslation()
  const { document } = useArticle()
  const query = useSuggest((state) => state.query)
  const { set } = useSuggest.getState()
  return (
    <Stack gap="xs">
      <SearchInput
        key={query}
        label={t('suggest:concordance.label')}
        start={query}
        autoFocus={query === ''}
        onSearch={(text) => set({ query: text.trim() })}
      />
      {query !== '' && <Results projectId={document.projectId} query={query} />}
      <Anchor
        size="sm"
        renderRoot={(props) => (
          <Link
            to="/projects/$projectId/find"
            params={{ projectId: document.projectId }}
            search={{ q: query || undefined }}
            {...props}
          />
        )}
      >
        {t('suggest:concordance.page')}
      </Anchor>
    </Stack>
  )
}

function Results({ projectId, query }: { readonly projectId: string; readonly query: string }) {
  const { t } = useTranslation()
  const body = { q: query, side: 'both' as const }
  const found = useQuery({
    queryKey: [searchSegments.path, projectId, body],
    queryFn: ({ signal }) => call(searchSegments, { params: { projectId }, body }, { signal }),
    placeholderData: keepPreviousData,
  })
  return (
    <Loaded query={found}>
      {({ total, hits }) => (
        <>
          <Text size="sm" role="status">
            {t('suggest:concordance.count', { count: total })}
          </Text>
          <ol className={styles.cards} aria-label={t('suggest:tab.concordance')}>
            {hits.slice(0, SHOWN).map((hit) => (
              <Hit key={hit.segmentId} hit={hit} />
            ))}
          </ol>
        </>
      )}
    </Loaded>
  )
}

const marks = (spans: readonly Span[]) => spans.map((span) => ({ ...span, className: 'found' }))

function Hit({ hit }: { readonly hit: Found }) {
  const { t } = useTranslation()
  return (
    <li className={styles.card}>
      <Text size="sm">
        <StateMark state={hit.state} word={false} />{' '}
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link
              to="/documents/$documentId"
              params={{ documentId: hit.documentId }}
              search={{ segment: hit.segmentId }}
              {...props}
            />
          )}
        >
          {t('suggest:concordance.place', { title: hit.title, number: hit.position + 1 })}
        </Anchor>
      </Text>
      <MarkedText text={hit.source} marks={marks(hit.sourceSpans)} lang="vi" />
      <MarkedText text={hit.target} marks={marks(hit.targetSpans)} lang="th" />
    </li>
  )
}
