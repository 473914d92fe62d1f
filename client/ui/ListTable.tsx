import { Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLocale } from '../i18n/useLocale.ts'

interface Props {
  /** What the list holds, for who does not see it. */
  readonly label: string
  /** In pixels; a narrower window scrolls the table within itself. */
  readonly minWidth: number
  /** The heads of the columns: their names, or cells of their own. */
  readonly head: readonly string[] | ReactNode
  readonly highlightOnHover?: boolean
  /** The rows, each a `Table.Tr`. */
  readonly children: ReactNode
}

/** A list as a table. Where it is wider than its place it scrolls sideways, by key too. */
export function ListTable({ label, minWidth, head, highlightOnHover = false, children }: Props) {
  const viewportProps = { tabIndex: 0, role: 'region', 'aria-label': label }
  return (
    <Table.ScrollContainer minWidth={minWidth} scrollAreaProps={{ viewportProps }}>
      <Table verticalSpacing="xs" highlightOnHover={highlightOnHover} aria-label={label}>
        <Table.Thead>
          <Table.Tr>{isNames(head) ? head.map((name) => <Table.Th key={name}>{name}</Table.Th>) : head}</Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

const isNames = (head: Props['head']): head is readonly string[] =>
  Array.isArray(head) && head.every((name) => typeof name === 'string')

interface WhoAndWhenProps {
  readonly who: { readonly name: string } | null
  /** An ISO instant. */
  readonly at: string
}

/** The cell that says who did it, and when. */
export function WhoAndWhen({ who, at }: WhoAndWhenProps) {
  const { instant } = useLocale()
  return (
    <Table.Td>
      <Text size="sm">{who?.name ?? '–'}</Text>
      <Text size="sm" c="dimmed">
        {instant(at)}
      </Text>
    </Table.Td>
  )
}
