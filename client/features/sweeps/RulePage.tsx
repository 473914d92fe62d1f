import { Anchor, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listRules, type Rule } from '../../../shared/api/sweeps.ts'
import { read } from '../../api/query.ts'
import { useMay } from '../../api/session.ts'
import { ConfirmButton } from '../../ui/ConfirmButton.tsx'
import { CommandButton } from '../../ui/commands/CommandButton.tsx'
import { useCommands } from '../../ui/commands/registry.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PatternText } from '../../ui/knowledge/PatternText.tsx'
import { Failed, Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { WithPanel } from '../../ui/SidePanel.tsx'
import { changedSearch } from '../../ui/search.ts'
import { patternOfRule } from './draft.ts'
import { type ScopeAddress, scopeAddress, scopeOf } from './filters.ts'
import { useDismissRule, useUpdateRule } from './queries.ts'
import { RuleForm } from './RuleForm.tsx'
import { RuleStatus, RuleTallies } from './RuleStatus.tsx'
import { ScopeFilters } from './ScopeFilters.tsx'
import { SweepBench } from './SweepBench.tsx'

/** One rule: what became of it so far, and every place where it applies now. */
export function RulePage() {
  const { t } = useTranslation()
  const { projectId, ruleId } = useParams({ from: '/inside/projects/$projectId/rules/$ruleId' })
  const rules = useQuery(read(listRules, { params: { projectId } }))
  return (
    <Page title={t('sweeps:rule')}>
      <Loaded query={rules}>
        {(all) => {
          const rule = all.find(({ id }) => id === ruleId)
          if (rule) return <OpenRule rule={rule} />
          const back = (
            <Anchor component={Link} to={`/projects/${projectId}/rules`}>
              {t('sweeps:rules')}
            </Anchor>
          )
          return <EmptyState text={t('sweeps:rule.gone')} action={back} />
        }}
      </Loaded>
    </Page>
  )
}

function OpenRule({ rule }: { readonly rule: Rule }) {
  const { t } = useTranslation()
  const { projectId, id: ruleId } = rule
  const navigate = useNavigate({ from: '/projects/$projectId/rules/$ruleId' })
  const address = scopeAddress.parse(useSearch({ from: '/inside/projects/$projectId/rules/$ruleId' }))
  const show = (more: ScopeAddress) => void navigate({ search: (now) => changedSearch(now, more), replace: true })
  const maySweep = useMay(projectId)('sweep.apply')
  const [changing, setChanging] = useState(false)
  const update = useUpdateRule()
  const dismiss = useDismissRule()
  const set = (status: Rule['status']) => () => update.mutate({ ruleId, body: { status } })
  const group = 'sweeps:group.rule'
  useCommands([
    {
      id: 'rule.stand',
      title: 'sweeps:rule.stand',
      group,
      keys: ['s'],
      when: () => maySweep && rule.status !== 'standing' && !update.isPending,
      run: set('standing'),
    },
    {
      id: 'rule.withdraw',
      title: 'sweeps:rule.withdraw',
      group,
      keys: ['w'],
      when: () => maySweep && rule.status !== 'withdrawn' && !update.isPending,
      run: set('withdrawn'),
    },
    {
      id: 'rule.change',
      title: 'sweeps:rule.change',
      group,
      keys: ['e'],
      when: () => maySweep,
      run: () => setChanging(true),
    },
  ])
  const error = update.error ?? dismiss.error
  return (
    <WithPanel
      panel={
        changing ? (
          <RuleForm
            projectId={projectId}
            rule={rule}
            onClose={() => setChanging(false)}
            onSaved={() => setChanging(false)}
          />
        ) : null
      }
    >
      <Stack gap="sm">
        {error && <Failed error={error} />}
        <Group justify="space-between" align="start">
          <div>
            <PatternText pattern={patternOfRule(rule)} />
            <RuleStatus rule={rule} />
            {rule.message && <Text size="sm">{rule.message}</Text>}
          </div>
          <div>
            <RuleTallies rule={rule} />
          </div>
          {maySweep && (
            <Group gap="xs">
              {rule.status !== 'standing' && <CommandButton id="rule.stand" />}
              {rule.status !== 'withdrawn' && <CommandButton id="rule.withdraw" />}
              <CommandButton id="rule.change" />
              {rule.status === 'proposed' && (
                <ConfirmButton
                  label={t('sweeps:rule.dismiss')}
                  question={t('sweeps:rule.dismiss.sure')}
                  loading={dismiss.isPending}
                  onConfirm={() =>
                    dismiss.mutate(ruleId, {
                      onSuccess: () => navigate({ to: '/projects/$projectId/rules', params: { projectId } }),
                    })
                  }
                />
              )}
            </Group>
          )}
        </Group>
        {!address.sweep && <ScopeFilters projectId={projectId} address={address} onChange={show} />}
        <SweepBench
          projectId={projectId}
          pattern={patternOfRule(rule)}
          scope={scopeOf(address)}
          ruleId={ruleId}
          maySweep={maySweep}
          sweepId={address.sweep}
          onSweep={(sweep) => show({ sweep })}
        />
      </Stack>
    </WithPanel>
  )
}
