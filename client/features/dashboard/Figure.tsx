import { Stack, Text } from '@mantine/core'

/** A number under its name; alarming ones are set off by colour and weight beside their name. */
export function Figure({
  name,
  value,
  alarming = false,
}: {
  readonly name: string
  readonly value: string
  readonly alarming?: boolean
}) {
  return (
    <Stack gap={0}>
      <Text size="sm" c="dimmed">
        {name}
      </Text>
      <Text size="xl" fw={alarming ? 700 : 600} c={alarming ? 'var(--severity-critical)' : undefined} lh={1.4}>
        {value}
      </Text>
    </Stack>
  )
}
