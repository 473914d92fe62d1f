import { Anchor, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useNames } from './store.ts'

/** The last decisions, with the way to mending the other forms everywhere. */
export function SettledNotice({ projectId }: { readonly projectId: string }) {
  const { t } = useTranslation()
  const settled = useNames((state) => state.settled)
  return (
    <div role="status">
      {settled.map(({ source, target, rules }) => (
        <Group key={source} gap="sm">
          <Text size="sm">✓ {t('names:settled', { source, target })}</Text>
          {rules.map((ruleId, at) => (
            <Anchor key={ruleId} size="sm" component={Link} to={`/projects/${projectId}/rules/${ruleId}`}>
              {t('names:mend', { source, number: at + 1, count: rules.length })}
            </Anchor>
          ))}
        </Group>
      ))}
    </div>
  )
}
