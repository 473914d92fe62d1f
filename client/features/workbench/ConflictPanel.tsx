import { Alert, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CommandButton } from '../../ui/commands/CommandButton.tsx'
import { DiffText } from '../../ui/text/DiffText.tsx'
import { conflictOf } from './conflictCommands.ts'
import { useBench } from './context.ts'
import { useDrafts } from './drafts.ts'

/** Somebody else saved this paragraph first: both texts as changes of what both began with, one key each. */
export function ConflictPanel() {
  const { t } = useTranslation()
  const bench = useBench()
  const drafts = useDrafts((state) => state.drafts)
  const draft = conflictOf(bench, drafts)
  if (!draft) return null
  const who = draft.theirs.editedBy?.name ?? draft.theirs.approvedBy?.name ?? t('workbench:conflict.somebody')
  return (
    <Alert color="orange" title={t('workbench:conflict.title', { who })} role="alert" mb="sm">
      <Stack gap="xs">
        {/* Before the texts: in a small window those are scrolled, and the ways out are to be seen. */}
        <Group gap={6}>
          <CommandButton id="conflict.mine" />
          <CommandButton id="conflict.theirs" />
          <CommandButton id="conflict.both" />
        </Group>
        <Text size="sm" fw={600}>
          {t('workbench:conflict.yours')}
        </Text>
        <DiffText before={draft.baseText} after={draft.text} lang="th" />
        <Text size="sm" fw={600}>
          {t('workbench:conflict.ofOther', { who })}
        </Text>
        <DiffText before={draft.baseText} after={draft.theirs.target} lang="th" />
      </Stack>
    </Alert>
  )
}
