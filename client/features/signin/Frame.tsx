import { Center, Paper, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PageTitle } from '../../ui/Page.tsx'

/** The page of whoever is not signed in: one narrow card. */
export function Frame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <Center component="main" mih="100dvh" p="md">
      <PageTitle title={title} />
      <Paper withBorder p="xl" w="100%" maw={440}>
        <Stack>
          <div>
            <Text fw={700} size="xl">
              Songdesk
            </Text>
            <Text size="sm">{t('signin:tagline')}</Text>
          </div>
          <Title order={1} size="h3">
            {title}
          </Title>
          {children}
        </Stack>
      </Paper>
    </Center>
  )
}
