import { Anchor, Button, Group, Table, Text, VisuallyHidden } from '@mantine/core'
import { useInViewport } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Rule } from '../../../shared/api/sweeps.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { ConfirmButton } from '../../ui/ConfirmButton.tsx'
import { PatternText } from '../../ui/knowledge/PatternText.tsx'
import { ListTable } from '../../ui/ListTable.tsx'
import { Failed } from '../../ui/Loaded.tsx'
import { ROW } from '../../ui/rowFocus.ts'
import { patternOfRule } from './draft.ts'
import { hitsQuery, useDismissRule, useUpdateRule } from './queries.ts'
import { RuleStatus, RuleTallies } from './RuleStatus.tsx'

interface Props {
  readonly rules: readonly Rule[]
  readonly maySweep: boolean
}

/** The rules of a project, proposed ones first. */
export function RulesTable({ rules, maySweep }: Props) {
  const { t } = useTranslation()
  return (
    <ListTable
      label={t('sweeps:rules')}
      minWidth={820}
      head={[
        t('sweeps:column.rule'),
        t('sweeps:column.status'),
        t('sweeps:column.hits'),
        t('sweeps:column.tallies'),
        ...(maySweep ? [t('sweeps:column.actions')] : []),
      ]}
    >
      {rules.map((rule) => (
        <RuleRow key={rule.id} rule={rule} maySweep={maySweep} />
      ))}
    </ListTable>
  )
}

function RuleRow({ rule, maySweep }: { readonly rule: Rule; readonly maySweep: boolean }) {
  const { t } = useTranslation()
  const { instant } = useLocale()
  return (
    <Table.Tr>
      <Table.Td>
        <PatternText pattern={patternOfRule(rule)} />
        <Text size="sm" c="dimmed">
          {t(`sweeps:origin.${rule.origin}`)} · {rule.createdBy?.name ?? '–'}, {instant(rule.createdAt)}
        </Text>
      </Table.Td>
      <Table.Td>
        <RuleStatus rule={rule} />
      </Table.Td>
      <Table.Td>
        <Anchor component={Link} to={`/projects/${rule.projectId}/rules/${rule.id}`} size="sm" {...ROW}>
          <RuleHits rule={rule} />
          <VisuallyHidden> {t('sweeps:open', { wrong: rule.wrong, right: rule.right })}</VisuallyHidden>
        </Anchor>
      </Table.Td>
      <Table.Td>
        <RuleTallies rule={rule} />
      </Table.Td>
      {maySweep && (
        <Table.Td>
          <RuleButtons rule={rule} />
        </Table.Td>
      )}
    </Table.Tr>
  )
}

/** How often a rule applies now; counted only while its row is on the screen, for counting reads the whole project. */
function RuleHits({ rule }: { readonly rule: Rule }) {
  const { t } = useTranslation()
  const { ref, inViewport } = useInViewport()
  const query = hitsQuery(rule.projectId, patternOfRule(rule), {}, 1)
  const counted = useQuery({ ...query, enabled: inViewport && rule.status !== 'withdrawn', staleTime: 60_000 })
  return (
    <span ref={ref}>{counted.data ? t('sweeps:places', { count: counted.data.total }) : t('sweeps:open.short')}</span>
  )
}

function RuleButtons({ rule }: { readonly rule: Rule }) {
  const { t } = useTranslation()
  const update = useUpdateRule()
  const dismiss = useDismissRule()
  const set = (status: Rule['status']) => () => update.mutate({ ruleId: rule.id, body: { status } })
  const error = update.error ?? dismiss.error
  return (
    <>
      {error && <Failed error={error} />}
      <Group gap={4}>
        {rule.status !== 'standing' && (
          <Button size="compact-sm" variant="default" loading={update.isPending} onClick={set('standing')}>
            {t('sweeps:rule.stand')}
          </Button>
        )}
        {rule.status !== 'withdrawn' && (
          <Button
            size="compact-sm"
            variant={rule.doubted ? 'filled' : 'default'}
            loading={update.isPending}
            onClick={set('withdrawn')}
          >
            {t('sweeps:rule.withdraw')}
          </Button>
        )}
        {rule.status === 'proposed' && (
          <ConfirmButton
            label={t('sweeps:rule.dismiss')}
            question={t('sweeps:rule.dismiss.sure')}
            loading={dismiss.isPending}
            onConfirm={() => dismiss.mutate(rule.id)}
          />
        )}
      </Group>
    </>
  )
}
