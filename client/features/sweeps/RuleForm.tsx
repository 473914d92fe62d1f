import { Group, NativeSelect, Stack, Switch, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Rule } from '../../../shared/api/sweeps.ts'
import { SEVERITIES, type Severity } from '../../../shared/model.ts'
import { CommandButton } from '../../ui/commands/CommandButton.tsx'
import { useCommands } from '../../ui/commands/registry.ts'
import { Failed } from '../../ui/Loaded.tsx'
import { PanelActions, SidePanel } from '../../ui/SidePanel.tsx'
import { TypedListInput } from '../../ui/TypedListInput.tsx'
import { bodyOf, draftOf, isChanged, isUsable, patternOf, type RuleDraft, refusalOf } from './draft.ts'
import { LiveCount } from './LiveCount.tsx'
import { useCreateRule, useUpdateRule } from './queries.ts'
import { RefusalText } from './RefusalText.tsx'
import { useSweeps } from './store.ts'

interface Props {
  readonly projectId: string
  /** The rule to change; a new one where there is none. */
  readonly rule?: Rule
  readonly onClose: () => void
  readonly onSaved: (rule: Rule) => void
}

/** Writes a rule; how often it applies is counted while it is being typed. */
export function RuleForm({ projectId, rule, onClose, onSaved }: Props) {
  const { t } = useTranslation()
  const key = rule?.id ?? `new ${projectId}`
  const draft = useSweeps((state) => state.drafts[key]) ?? draftOf(rule)
  const { write, drop } = useSweeps.getState()
  const create = useCreateRule(projectId)
  const update = useUpdateRule()
  const change = (more: (now: RuleDraft) => Partial<RuleDraft>) => {
    const now = useSweeps.getState().drafts[key] ?? draftOf(rule)
    write(key, { ...now, ...more(now) })
  }
  const onSuccess = (saved: Rule) => {
    drop(key)
    onSaved(saved)
  }
  const store = () =>
    rule
      ? update.mutate({ ruleId: rule.id, body: bodyOf(draft) }, { onSuccess })
      : create.mutate(bodyOf(draft), { onSuccess })
  const pending = create.isPending || update.isPending
  const changed = isChanged(draft, rule)
  useCommands([
    {
      id: 'rule.save',
      title: rule ? 'common:save' : 'sweeps:rule.propose',
      group: 'sweeps:group.rule',
      keys: ['mod+enter', 'mod+s'],
      when: () => changed && isUsable(patternOf(draft)) && !pending,
      run: store,
    },
    {
      id: 'rule.discard',
      title: 'sweeps:discard',
      group: 'sweeps:group.rule',
      when: () => changed,
      run: () => drop(key),
    },
    { id: 'rule.close', title: 'common:close', group: 'sweeps:group.rule', keys: ['escape'], run: onClose },
  ])
  const error = create.error ?? update.error
  return (
    <SidePanel title={t(rule ? 'sweeps:rule.change' : 'sweeps:rule.new')} onClose={onClose}>
      <Stack gap="sm">
        {error && <Failed error={error} />}
        <PatternFields draft={draft} onChange={change} />
        <LiveCount projectId={projectId} pattern={patternOf(draft)} />
        <PanelActions>
          <CommandButton id="rule.save" variant="filled" loading={pending} />
          {changed && <CommandButton id="rule.discard" />}
        </PanelActions>
      </Stack>
    </SidePanel>
  )
}

interface FieldsProps {
  readonly draft: RuleDraft
  readonly onChange: (more: (now: RuleDraft) => Partial<RuleDraft>) => void
}

function PatternFields({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation()
  const refusal = refusalOf(draft)
  const text = (field: 'wrong' | 'right' | 'message') => (event: { currentTarget: { value: string } }) => {
    const value = event.currentTarget.value
    onChange(() => ({ [field]: value }))
  }
  const flag = (field: 'regex' | 'wholeWords') => (event: { currentTarget: { checked: boolean } }) => {
    const value = event.currentTarget.checked
    onChange(() => ({ [field]: value }))
  }
  return (
    <>
      <TextInput
        label={t('sweeps:field.wrong')}
        lang="th"
        required
        autoFocus
        maxLength={500}
        value={draft.wrong}
        onChange={text('wrong')}
        error={refusal && <RefusalText refusal={refusal} expression={draft.wrong} />}
      />
      <TextInput
        label={t('sweeps:field.right')}
        description={draft.regex ? t('sweeps:field.right.regex') : undefined}
        lang="th"
        maxLength={500}
        value={draft.right}
        onChange={text('right')}
      />
      <Group>
        <Switch label={t('sweeps:field.wholeWords')} checked={draft.wholeWords} onChange={flag('wholeWords')} />
        <Switch label={t('sweeps:field.regex')} checked={draft.regex} onChange={flag('regex')} />
      </Group>
      {(['sourcePresent', 'sourceAbsent'] as const).map((field) => (
        <TypedListInput
          key={field}
          label={t(`sweeps:field.${field}`)}
          lang="vi"
          value={draft[field]}
          onChange={(make) => onChange((now) => ({ [field]: make(now[field]) }))}
        />
      ))}
      <TextInput
        label={t('sweeps:field.message')}
        description={t('sweeps:field.message.what')}
        maxLength={500}
        value={draft.message}
        onChange={text('message')}
      />
      <NativeSelect
        label={t('sweeps:field.severity')}
        data={SEVERITIES.map((value) => ({ value, label: t(`states:severity.${value}`) }))}
        value={draft.severity}
        onChange={(event) => {
          const severity = event.currentTarget.value as Severity
          onChange(() => ({ severity }))
        }}
      />
    </>
  )
}
