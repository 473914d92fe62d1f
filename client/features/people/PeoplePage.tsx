import { Badge, Button, Group, Table, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { InputOf } from '../../../shared/api/endpoint.ts'
import { type Account, listPeople, updatePerson } from '../../../shared/api/people.ts'
import { call } from '../../api/http.ts'
import { read } from '../../api/query.ts'
import { useMe } from '../../api/session.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { Failed, Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'

type Change = InputOf<typeof updatePerson>['body']

/** Every account: who is an admin, who is disabled. New people come by the invitation links of a project. */
export function PeoplePage() {
  const { t } = useTranslation()
  const people = useQuery(read(listPeople, {}))
  const client = useQueryClient()
  const update = useMutation({
    mutationFn: ({ userId, change }: { userId: string; change: Change }) =>
      call(updatePerson, { params: { userId }, body: change }),
    onSettled: () => client.invalidateQueries({ queryKey: [listPeople.path] }),
  })
  return (
    <Page title={t('people:title')}>
      <Text>{t('people:intro')}</Text>
      {update.error && <Failed error={update.error} />}
      <Loaded query={people}>
        {(all) => (
          <Table aria-label={t('people:title')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('people:name')}</Table.Th>
                <Table.Th>{t('people:email')}</Table.Th>
                <Table.Th>{t('people:since')}</Table.Th>
                <Table.Th>{t('people:rights')}</Table.Th>
                <Table.Th>{t('people:change')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {all.map((account) => (
                <PersonRow
                  key={account.id}
                  account={account}
                  busy={update.isPending}
                  onChange={(change) => update.mutate({ userId: account.id, change })}
                />
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Loaded>
    </Page>
  )
}

function PersonRow({
  account,
  busy,
  onChange,
}: {
  account: Account
  busy: boolean
  onChange: (change: Change) => void
}) {
  const { t } = useTranslation()
  const { day } = useLocale()
  const myself = useMe()?.id === account.id
  return (
    <Table.Tr>
      <Table.Td>{account.name}</Table.Td>
      <Table.Td>{account.email}</Table.Td>
      <Table.Td>{day(account.createdAt)}</Table.Td>
      <Table.Td>
        <Group gap="xs">
          {account.admin && <Badge>{t('people:admin')}</Badge>}
          {account.disabled && <Badge color="red">{t('people:disabled')}</Badge>}
        </Group>
      </Table.Td>
      <Table.Td>
        {myself ? (
          <Text size="sm" c="dimmed">
            {t('people:myself')}
          </Text>
        ) : (
          <Group gap="xs">
            <Button
              size="compact-sm"
              variant="default"
              disabled={busy}
              onClick={() => onChange({ admin: !account.admin })}
            >
              {t(account.admin ? 'people:takeAdmin' : 'people:giveAdmin')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              disabled={busy}
              onClick={() => onChange({ disabled: !account.disabled })}
            >
              {t(account.disabled ? 'people:enable' : 'people:disable')}
            </Button>
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
