import { Anchor, Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Name } from '../../../shared/api/knowledge.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { ROW } from '../../ui/rowFocus.ts'

interface Props {
  readonly names: readonly Name[]
  readonly openId: string | undefined
}

/** The ledger: names whose Thai form is settled. */
export function NamesTable({ names, openId }: Props) {
  const { t } = useTranslation()
  const { instant } = useLocale()
  return (
    <Table.ScrollContainer
      minWidth={600}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('names:table') } }}
    >
      <Table verticalSpacing="xs" highlightOnHover aria-label={t('names:table')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('names:field.source')}</Table.Th>
            <Table.Th>{t('names:field.kind')}</Table.Th>
            <Table.Th>{t('names:field.target')}</Table.Th>
            <Table.Th>{t('names:changed')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
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
              <Table.Td>
                <Text size="sm">{name.changedBy?.name ?? '–'}</Text>
                <Text size="sm" c="dimmed">
                  {instant(name.changedAt)}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
