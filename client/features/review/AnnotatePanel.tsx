import { Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Segment } from '../../../shared/api/documents.ts'
import { listNames, listTerms } from '../../../shared/api/knowledge.ts'
import type { KnownForms } from '../../../shared/metrics/draftAnnotation.ts'
import type { Severity } from '../../../shared/model.ts'
import { read } from '../../api/query.ts'
import { CommandButton } from '../../ui/commands/CommandButton.tsx'
import { useCommands } from '../../ui/commands/registry.ts'
import { AnnotationPicker } from '../../ui/discussion/AnnotationPicker.tsx'
import { SeverityMark } from '../../ui/marks/SeverityMark.tsx'
import { draftBody, noteOf, openDrafts } from './annotations.ts'
import { useTable } from './context.ts'
import { useReview } from './store.ts'

function useKnownForms(projectId: string): KnownForms {
  const params = { projectId }
  const terms = useQuery({ ...read(listTerms, { params, query: {} }), staleTime: 60_000 }).data
  const names = useQuery({ ...read(listNames, { params, query: {} }), staleTime: 60_000 }).data
  return useMemo(
    () => ({
      terms: (terms ?? []).flatMap((term) => [...term.preferred, ...term.admitted]),
      names: (names ?? []).flatMap((name) => [name.target, ...name.variants]),
    }),
    [terms, names],
  )
}

/** Marks an error in the active paragraph: the words that are selected, else what the correction itself suggests. */
export function AnnotatePanel({ segment }: { readonly segment: Segment }) {
  const { t } = useTranslation()
  const { document, annotations, annotate } = useTable()
  const { marked, set } = useReview()
  const known = useKnownForms(document.projectId)
  const mine = annotations.get(segment.id) ?? []
  const [draft] = marked ? [] : openDrafts(segment, mine, known)
  const done = () => set({ mode: 'read', marked: null })
  const pick = (category: string, severity: Severity) => {
    const whole = { start: 0, end: segment.target.length, lang: 'th' }
    const { lang, start, end } = marked ?? whole
    const span = [{ start, end }]
    const [source, target] = lang === 'vi' ? [span, []] : [[], span]
    annotate(segment, { version: segment.version, category, severity, source, target, note: '' })
    done()
  }
  useCommands([
    {
      id: 'annotate.confirm',
      title: 'discussion:annotation.confirm',
      group: 'discussion:annotation.group',
      keys: ['enter'],
      when: () => draft !== undefined,
      run: () => draft && annotate(segment, draftBody(draft)),
    },
  ])
  return (
    <Stack gap={6}>
      <Text size="sm" role="status">
        {marked
          ? t('discussion:annotation.marked', { words: marked.text })
          : t('discussion:annotation.whole', { number: segment.position + 1 })}
      </Text>
      {draft && (
        <Group gap={6}>
          <Text size="sm" span>
            {t('discussion:annotation.draft')} <SeverityMark severity={draft.severity} /> {t(`mqm:${draft.category}`)}:{' '}
            <span lang="th">{noteOf(draft)}</span>
          </Text>
          <CommandButton id="annotate.confirm" size="compact-xs" />
        </Group>
      )}
      <AnnotationPicker onPick={pick} onCancel={done} />
    </Stack>
  )
}
