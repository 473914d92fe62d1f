import { Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { listRules } from '../../../shared/api/sweeps.ts'
import { read } from '../../api/query.ts'
import { useMay } from '../../api/session.ts'
import { CommandButton } from '../../ui/commands/CommandButton.tsx'
import { useCommands } from '../../ui/commands/registry.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { rowCommands } from '../../ui/rowFocus.ts'
import { WithPanel } from '../../ui/SidePanel.tsx'
import { RuleForm } from './RuleForm.tsx'
import { RulesTable } from './RulesTable.tsx'
import { SweepProgress } from './SweepProgress.tsx'
import { SweepsTable } from './SweepsTable.tsx'

const address = z.object({
  new: z.boolean().optional().catch(undefined),
  sweep: z.string().optional().catch(undefined),
})

/** The rules that corrections taught, and the sweeps that were made with them. */
export function RulesPage() {
  const { t } = useTranslation()
  const { projectId } = useParams({ from: '/inside/projects/$projectId' })
  const { new: writing, sweep } = address.parse(useSearch({ from: '/inside/projects/$projectId/rules' }))
  const navigate = useNavigate({ from: '/projects/$projectId/rules' })
  const may = useMay(projectId)
  const rules = useQuery(read(listRules, { params: { projectId } }))
  const show = (search: z.infer<typeof address>) => void navigate({ search, replace: true })
  useCommands([
    {
      id: 'rule.new',
      title: 'sweeps:rule.new',
      group: 'sweeps:group.rule',
      keys: ['n'],
      when: () => may('knowledge.edit'),
      run: () => show({ new: true }),
    },
    ...rowCommands('rules', 'sweeps:group.rule', { next: 'sweeps:next', previous: 'sweeps:previous' }),
  ])
  const newButton = may('knowledge.edit') && <CommandButton id="rule.new" variant="filled" size="sm" />
  const open = (ruleId: string) =>
    void navigate({ to: '/projects/$projectId/rules/$ruleId', params: { projectId, ruleId } })
  return (
    <Page title={t('sweeps:rules')} actions={newButton}>
      {sweep && <SweepProgress sweepId={sweep} maySweep={may('sweep.apply')} onClose={() => show({})} />}
      <WithPanel
        panel={
          writing && may('knowledge.edit') ? (
            <RuleForm projectId={projectId} onClose={() => show({})} onSaved={({ id }) => open(id)} />
          ) : null
        }
      >
        <Stack gap="lg">
          <Loaded query={rules}>
            {(all) =>
              all.length > 0 ? (
                <RulesTable rules={all} maySweep={may('sweep.apply')} />
              ) : (
                <EmptyState text={t('sweeps:rules.empty')} action={newButton} />
              )
            }
          </Loaded>
          <Stack component="section" gap="xs" aria-labelledby="past-sweeps">
            <Title order={2} size="h4" id="past-sweeps">
              {t('sweeps:sweeps')}
            </Title>
            <SweepsTable projectId={projectId} maySweep={may('sweep.apply')} />
          </Stack>
        </Stack>
      </WithPanel>
    </Page>
  )
}
