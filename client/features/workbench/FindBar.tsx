import { ActionIcon, Group, Text, TextInput } from '@mantine/core'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, memo } from 'react'
import { useTranslation } from 'react-i18next'
import { goToHit } from './actions.ts'
import { useArticle } from './context.ts'
import { useWorkbench } from './store.ts'
import styles from './workbench.module.css'

/** Finds in the whole article, in both languages; the browser's own search sees only the rows near the screen. */
export const FindBar = memo(function FindBar() {
  return useWorkbench((state) => state.find.open) ? <OpenBar /> : null
})

function OpenBar() {
  const { t } = useTranslation()
  const bench = useArticle()
  const find = useWorkbench((state) => state.find)
  const { setFind } = useWorkbench.getState()
  const close = () => {
    setFind({ open: false })
    bench.editor.current?.focus()
  }
  const search = (query: string) => setFind({ query, at: 0 })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const current = bench.hits[find.at]
    goToHit(bench, current && current.segmentId !== useWorkbench.getState().activeId ? 0 : event.shiftKey ? -1 : 1)
    // The row's editor takes the focus when it appears; the hands are still here.
    const input = event.currentTarget
    setTimeout(() => input instanceof HTMLElement && input.focus())
  }
  return (
    <search className={styles.find}>
      <Group gap={6} wrap="nowrap">
        <TextInput
          size="xs"
          flex={1}
          autoFocus
          aria-label={t('workbench:find')}
          placeholder={t('workbench:find.hint')}
          value={find.query}
          onChange={(event) => search(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <Text size="sm" role="status">
          {bench.hits.length === 0 && find.query.trim() !== ''
            ? t('workbench:find.nothing')
            : t('workbench:find.count', { at: Math.min(find.at + 1, bench.hits.length), all: bench.hits.length })}
        </Text>
        <ActionIcon variant="default" aria-label={t('workbench:find.previous')} onClick={() => goToHit(bench, -1)}>
          <ChevronUp size={16} />
        </ActionIcon>
        <ActionIcon variant="default" aria-label={t('workbench:find.next')} onClick={() => goToHit(bench, 1)}>
          <ChevronDown size={16} />
        </ActionIcon>
        <ActionIcon variant="default" aria-label={t('common:close')} onClick={close}>
          <X size={16} />
        </ActionIcon>
      </Group>
    </search>
  )
}
