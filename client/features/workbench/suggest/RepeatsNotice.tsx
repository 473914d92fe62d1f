import { Button, Group, Text } from '@mantine/core'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import type { Segment } from '../../../../shared/api/documents.ts'
import { CommandButton } from '../../../ui/commands/CommandButton.tsx'
import { useCommands } from '../../../ui/commands/registry.ts'
import { DiffText } from '../../../ui/text/DiffText.tsx'
import { useBench } from '../context.ts'
import { type Draft, textOf, useDrafts } from '../drafts.ts'
import { openRepeats, takeForRepeats } from './actions.ts'
import { useSuggest } from './store.ts'
import styles from './suggest.module.css'

const NO_DRAFTS: Readonly<Record<string, Draft>> = {}

/** Offers the text of the paragraph that was just confirmed for others with the same source; never takes it by itself. */
export function RepeatsNotice() {
  const { t } = useTranslation()
  const bench = useBench()
  const confirmed = useSuggest((state) => state.confirmed)
  // Only then is it looked for among all paragraphs, and after the letter typed.
  const drafts = useDeferredValue(useDrafts((state) => (confirmed ? state.drafts : NO_DRAFTS)))
  const found = openRepeats(bench)
  const count = found?.waiting.length ?? 0
  const dismiss = () => useSuggest.getState().set({ confirmed: null })
  useCommands([
    {
      id: 'suggest.repeats',
      title: 'suggest:repeats.use',
      group: 'suggest:group',
      keys: ['alt+o'],
      when: () => bench.mayEdit && count > 0,
      run: () => takeForRepeats(bench),
    },
  ])
  if (!found || !bench.mayEdit || count + found.confirmed.length === 0) return null
  const line = (segment: Segment) => (
    <li key={segment.id}>
      <Text size="sm">{t('suggest:repeats.paragraph', { number: segment.position + 1 })}</Text>
      <DiffText before={textOf(segment, drafts[segment.id])} after={found.text} lang="th" />
    </li>
  )
  return (
    <section className={styles.repeats} aria-label={t('suggest:repeats')}>
      <div role="status">
        {count > 0 && <Text size="sm">{t('suggest:repeats.waiting', { count })}</Text>}
        {found.different.length > 0 && <Text size="sm">{t('suggest:repeats.different')}</Text>}
      </div>
      <ul>{found.different.map(line)}</ul>
      {found.confirmed.length > 0 && <Text size="sm">{t('suggest:repeats.confirmed')}</Text>}
      <ul>{found.confirmed.map(line)}</ul>
      <Group gap={6}>
        {count > 0 && (
          <CommandButton id="suggest.repeats" label={t('suggest:repeats.useFor', { count })} size="compact-xs" />
        )}
        <Button size="compact-xs" variant="default" onClick={dismiss}>
          {t('suggest:repeats.not')}
        </Button>
      </Group>
    </section>
  )
}
