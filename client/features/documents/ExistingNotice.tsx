import { Alert, Anchor, Radio, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '../../../shared/api/imports.ts'

export type Storing = 'update' | 'new'

/** Says that the article is in the project already, and asks what to do with this edition of it. */
export function ExistingNotice({
  existing,
  storing,
  choose,
}: {
  readonly existing: NonNullable<ImportPreview['existing']>
  readonly storing: Storing
  readonly choose: (storing: Storing) => void
}) {
  const { t } = useTranslation()
  return (
    <Alert color="blue" title={t('import:existing.title')}>
      <Stack gap="xs">
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link {...props} to="/documents/$documentId" params={{ documentId: existing.documentId }} />
          )}
        >
          {existing.title}
        </Anchor>
        <Radio.Group
          aria-label={t('import:existing.title')}
          value={storing}
          onChange={(value) => choose(value === 'new' ? 'new' : 'update')}
        >
          <Stack gap={4}>
            <Radio value="update" label={t('import:existing.update')} />
            <Text size="sm" c="dimmed" pl="xl">
              {t('import:existing.how')}
            </Text>
            <Radio value="new" label={t('import:existing.new')} />
          </Stack>
        </Radio.Group>
      </Stack>
    </Alert>
  )
}
