import { Group, Stack, Title } from '@mantine/core'
import type { ReactNode } from 'react'

interface Props {
  readonly title: string
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode
  readonly narrow?: boolean
  readonly children: ReactNode
}

/** Names the browser's tab. */
export function PageTitle({ title }: { readonly title: string }) {
  return <title>{`${title} · Songdesk`}</title>
}

/** A page with its heading and its title in the browser's tab. */
export function Page({ title, actions, narrow = false, children }: Props) {
  return (
    <Stack p="md" gap="md" maw={narrow ? 560 : 1400} mx="auto">
      <PageTitle title={title} />
      <Group justify="space-between" align="center">
        <Title order={1} size="h2">
          {title}
        </Title>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </Stack>
  )
}
