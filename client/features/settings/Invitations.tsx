import { Button, CopyButton, Group, NativeSelect, Paper, Stack, Table, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listInvitations } from '../../../shared/api/people.ts'
import { PROJECT_ROLES, type ProjectRole } from '../../../shared/model.ts'
import { read } from '../../api/query.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { Failed, Loaded } from '../../ui/Loaded.tsx'
import { useCreateInvitation, useRevokeInvitation } from './mutations.ts'

/** Links by which people join a project; the link itself is shown once, when it is made. */
export function Invitations({ projectId }: { readonly projectId: string }) {
  const { t } = useTranslation()
  const { instant } = useLocale()
  const [role, setRole] = useState<ProjectRole>('translator')
  const invitations = useQuery(read(listInvitations, { params: { projectId } }))
  const create = useCreateInvitation()
  const revoke = useRevokeInvitation()
  const made = create.data ? `${location.origin}/invite/${create.data.token}` : null
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Group align="end">
          <NativeSelect
            label={t('settings:inviteAs')}
            value={role}
            data={PROJECT_ROLES.map((value) => ({ value, label: t(`states:role.${value}`) }))}
            onChange={(event) => setRole(event.currentTarget.value as ProjectRole)}
          />
          <Button loading={create.isPending} onClick={() => create.mutate({ params: { projectId }, body: { role } })}>
            {t('settings:invite')}
          </Button>
        </Group>
        {(create.error ?? revoke.error) && <Failed error={create.error ?? revoke.error} />}
        {made && (
          <Group align="end">
            <TextInput
              flex={1}
              readOnly
              label={t('settings:link')}
              description={t('settings:link.once')}
              value={made}
              onFocus={(event) => event.currentTarget.select()}
            />
            <CopyButton value={made}>
              {({ copied, copy }) => <Button onClick={copy}>{t(copied ? 'settings:copied' : 'settings:copy')}</Button>}
            </CopyButton>
          </Group>
        )}
        <Loaded query={invitations}>
          {(all) => {
            const open = all.filter(({ usedAt }) => usedAt === null)
            if (open.length === 0) return <Text c="dimmed">{t('settings:noInvitations')}</Text>
            return (
              <Table aria-label={t('settings:invitations')}>
                <Table.Tbody>
                  {open.map((invitation) => (
                    <Table.Tr key={invitation.id}>
                      <Table.Td>{t(`states:role.${invitation.role}`)}</Table.Td>
                      <Table.Td>{t('settings:invitedBy', { name: invitation.invitedBy })}</Table.Td>
                      <Table.Td>{t('settings:until', { when: instant(invitation.expiresAt) })}</Table.Td>
                      <Table.Td>
                        <Button
                          size="compact-sm"
                          variant="subtle"
                          color="red"
                          onClick={() => revoke.mutate({ params: { projectId, invitationId: invitation.id } })}
                        >
                          {t('settings:revoke')}
                        </Button>
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            )
          }}
        </Loaded>
      </Stack>
    </Paper>
  )
}
