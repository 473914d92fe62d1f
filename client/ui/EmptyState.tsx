import { Paper, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

/** Nothing to show: says so and what to do next. */
export function EmptyState({ text, action }: { readonly text: string; readonly action?: ReactNode }) {
  return (
    <Paper withBorder p="xl">
      <Stack align="center" gap="sm">
        <Text ta="center" maw={520}>
          {text}
        </Text>
        {action}
      </Stack>
    </Paper>
  )
}
