import { Button, CloseButton, Group, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Segment } from '../../../shared/api/documents.ts'
import { createRule, listCorrections, listRules, type Pattern } from '../../../shared/api/sweeps.ts'
import { call } from '../../api/http.ts'
import { keyOf, queryClient } from '../../api/query.ts'
import { useCommands } from '../../ui/commands/registry.ts'
import { PatternText } from '../../ui/knowledge/PatternText.tsx'
import { Failed, Loaded } from '../../ui/Loaded.tsx'
import { useBench } from './context.ts'
import { useWorkbench } from './store.ts'
import styles from './workbench.module.css'

/** What the correction of the active paragraph replaced, each to be made a rule for the whole project; nothing unless asked for. */
export function RulePanel() {
  const { active } = useBench()
  const asked = useWorkbench((state) => state.ruling)
  return asked && active ? <Corrections key={active.id} segment={active} /> : null
}

function Corrections({ segment }: { readonly segment: Segment }) {
  const { t } = useTranslation()
  const { document, saver, editor } = useBench()
  const navigate = useNavigate()
  const params = { projectId: document.projectId }
  const corrections = useQuery({
    queryKey: [...keyOf(listCorrections, { params: { segmentId: segment.id } }), segment.version],
    // The server compares what is stored, so what is typed goes there first.
    queryFn: async () => {
      await saver.flush(segment.id)
      return call(listCorrections, { params: { segmentId: segment.id } })
    },
  })
  const close = () => {
    useWorkbench.getState().set({ ruling: false })
    editor.current?.focus()
  }
  const propose = useMutation({
    mutationFn: (pattern: Pattern) => call(createRule, { params, body: pattern }),
    onSuccess: async ({ id: ruleId }) => {
      await queryClient.invalidateQueries({ queryKey: [listRules.path] })
      await navigate({ to: '/projects/$projectId/rules/$ruleId', params: { ...params, ruleId } })
    },
  })
  useCommands([
    { id: 'rule.leave', title: 'common:close', group: 'workbench:group.article', keys: ['escape'], run: close },
  ])
  return (
    <section className={styles.ruling} aria-label={t('workbench:rule')}>
      <Group justify="space-between" wrap="nowrap">
        <Title order={2} size="h5">
          {t('workbench:rule')}
        </Title>
        <CloseButton aria-label={t('common:close')} onClick={close} />
      </Group>
      {propose.error && <Failed error={propose.error} />}
      <Loaded query={corrections}>
        {(patterns) => (
          <Stack gap={8}>
            {patterns.length === 0 && <Text size="sm">{t('workbench:rule.none')}</Text>}
            {patterns.map((pattern, index) => (
              <div key={pattern.wrong}>
                <PatternText pattern={pattern} />
                <Button
                  size="compact-xs"
                  variant="default"
                  autoFocus={index === 0}
                  loading={propose.isPending}
                  onClick={() => propose.mutate(pattern)}
                >
                  {t('workbench:rule.propose')}
                </Button>
              </div>
            ))}
          </Stack>
        )}
      </Loaded>
    </section>
  )
}
