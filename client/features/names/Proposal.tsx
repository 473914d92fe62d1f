import { Badge, Button, Group, Kbd, Paper, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { NameProposal } from '../../../shared/api/knowledge.ts'
import { ROW } from '../../ui/rowFocus.ts'
import { choicesOf } from './draft.ts'
import { useNames } from './store.ts'

interface Props {
  readonly proposal: NameProposal
  readonly mayEdit: boolean
  readonly busy: boolean
  readonly onSettle: (choice: number) => void
  readonly onWrite: () => void
}

/** One name that nobody has settled: pressing a form settles it. */
export function Proposal({ proposal, mayEdit, busy, onSettle, onWrite }: Props) {
  const { t } = useTranslation()
  const chosen = useNames((state) => (state.active === proposal.source ? state.choice : null))
  const choices = choicesOf(proposal)
  const current = chosen === null ? undefined : choices[chosen]
  return (
    <Paper
      withBorder
      px="sm"
      py={6}
      tabIndex={0}
      role="group"
      aria-label={t('names:proposal', { name: proposal.source, form: current?.form ?? choices[0]?.form ?? '' })}
      data-proposal
      {...ROW}
      onFocus={() => useNames.getState().activate(proposal.source)}
    >
      <Group gap="sm">
        <Text fw={600} lang="vi" miw={180}>
          {proposal.source}
        </Text>
        <Text size="sm" c="dimmed" miw={150}>
          {t(`names:kind.${proposal.kind}`)} · {t('names:segments', { count: proposal.segments })}
        </Text>
        {choices.map(({ form, count, rule }, at) => (
          <Button
            key={form}
            size="compact-sm"
            variant={at === chosen ? 'outline' : 'default'}
            disabled={!mayEdit || busy}
            leftSection={at === chosen || chosen !== null ? <Kbd size="xs">{at + 1}</Kbd> : undefined}
            rightSection={
              <Text span size="sm" c="dimmed">
                {count === null ? t('names:unused') : `× ${count}`}
              </Text>
            }
            onClick={() => onSettle(at)}
          >
            <span lang="th">{form}</span>
            {rule && (
              <Badge size="sm" variant="default" ml={6} tt="none">
                {t('names:rule')}
              </Badge>
            )}
          </Button>
        ))}
        {mayEdit && (
          <Button size="compact-sm" variant="subtle" onClick={onWrite}>
            {t('names:write')}
          </Button>
        )}
      </Group>
    </Paper>
  )
}
