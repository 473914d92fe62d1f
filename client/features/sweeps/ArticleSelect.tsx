import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listDocuments } from '../../../shared/api/documentList.ts'
import { getDocument } from '../../../shared/api/documents.ts'
import { read } from '../../api/query.ts'

const MOST_OPTIONS = 50
const WAIT = 250

interface Article {
  readonly id: string
  readonly title: string
}

interface Props {
  readonly projectId: string
  readonly label: string
  readonly placeholder: string
  readonly w: number
  readonly value: string | null
  readonly onChange: (documentId: string | null) => void
  /** The articles to choose from, where that is known; else all of the project, found by what is typed. */
  readonly among?: readonly Article[]
}

/** Chooses an article of the project by a part of its title. */
export function ArticleSelect({ projectId, among, value, ...props }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const chosen = useQuery({ ...read(getDocument, { params: { documentId: value ?? '' } }), enabled: value !== null })
  // The box that shows the article chosen asks for no other of its name: all can be chosen instead of it.
  const [q] = useDebouncedValue(typed === chosen.data?.title ? '' : typed, WAIT)
  const found = useQuery({
    ...read(listDocuments, { params: { projectId }, query: { q: q || undefined, limit: MOST_OPTIONS } }),
    placeholderData: keepPreviousData,
    enabled: !among,
  })
  const articles = among ?? found.data?.documents ?? []
  // The article chosen keeps its name in the box, whatever is found meanwhile.
  const named = chosen.data && !articles.some(({ id }) => id === value) ? [chosen.data, ...articles] : articles
  return (
    <Select
      {...props}
      maw="100%"
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('sweeps:filter.clear') }}
      limit={MOST_OPTIONS}
      data={named.map(({ id, title }) => ({ value: id, label: title }))}
      value={value}
      onSearchChange={setTyped}
      filter={among ? undefined : ({ options }) => options}
    />
  )
}
