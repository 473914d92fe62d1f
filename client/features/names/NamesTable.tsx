import { Anchor, Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Name } from '../../../shared/api/knowledge.ts'
import { ListTable, WhoAndWhen } from '../../ui/ListTable.tsx'
import { ROW } from '../../ui/rowFocus.ts'

interface Props {
  readonly names: readonly Name[]
  readonly openId: string | undefined
}

/** The ledger: names whose Thai form is settled. */
export function NamesTable({ names, openId }: Props) {
  const { t } = useTranslation()
  return (
    <ListTable
      label={t('names:table')}
      minWidth={600}
      head={[t('names:field.source'), t('names:field.kind'), t('names:field.target'), t('names:changed')]}
      highlightOnHover
    >
      {names.map((name) => (
        <Table.Tr key={name.id} aria-current={name.id === openId || undefined}>
          <Table.Td lang="vi">
            <Anchor
              fw={600}
              {...ROW}
              renderRoot={(props) => (
                <Link from="/projects/$projectId/names" search={(now) => ({ ...now, name: name.id })} {...props} />
              )}
            >
              {name.source}
            </Anchor>
          </Table.Td>
          <Table.Td>{t(`names:kind.${name.kind}`)}</Table.Td>
          <Table.Td lang="th">
            {name.target}
            <Text size="sm" c="dimmed">
              {name.variants.join(', ')}
            </Text>
          </Table.Td>
          <WhoAndWhen who={name.changedBy} at={name.changedAt} />
        </Table.Tr>
      ))}
    </ListTable>
  )
}
