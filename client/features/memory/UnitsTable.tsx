import { Anchor, Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { MemoryUnit } from '../../../shared/api/knowledge.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { ListTable } from '../../ui/ListTable.tsx'
import { ROW } from '../../ui/rowFocus.ts'

interface Props {
  readonly units: readonly MemoryUnit[]
  readonly openId: string | undefined
}

/** Units of the memory. Opening one leaves the list where it is. */
export function UnitsTable({ units, openId }: Props) {
  const { t } = useTranslation()
  const { instant } = useLocale()
  return (
    <ListTable
      label={t('memory:table')}
      minWidth={640}
      head={[t('memory:field.source'), t('memory:field.target'), t('memory:from')]}
      highlightOnHover
    >
      {units.map((unit) => (
        <Table.Tr key={unit.id} aria-current={unit.id === openId || undefined}>
          <Table.Td lang="vi">
            <Anchor
              {...ROW}
              renderRoot={(props) => (
                <Link from="/projects/$projectId/memory" search={(now) => ({ ...now, unit: unit.id })} {...props} />
              )}
            >
              {unit.source}
            </Anchor>
          </Table.Td>
          <Table.Td lang="th">{unit.target}</Table.Td>
          <Table.Td>
            <Text size="sm">{unit.title ?? t('memory:broughtIn')}</Text>
            <Text size="sm" c="dimmed">
              {unit.approvedBy?.name ?? '–'}, {instant(unit.changedAt)}
            </Text>
          </Table.Td>
        </Table.Tr>
      ))}
    </ListTable>
  )
}
