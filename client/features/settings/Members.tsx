import { Button, NativeSelect, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { listMembers } from '../../../shared/api/people.ts'
import { PROJECT_ROLES, type ProjectRole } from '../../../shared/model.ts'
import { read } from '../../api/query.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Failed, Loaded } from '../../ui/Loaded.tsx'
import { useRemoveMember, useSetMember } from './mutations.ts'

/** Who works in a project, and as what. */
export function Members({ projectId }: { readonly projectId: string }) {
  const { t } = useTranslation()
  const members = useQuery(read(listMembers, { params: { projectId } }))
  const set = useSetMember()
  const remove = useRemoveMember()
  return (
    <Loaded query={members}>
      {(all) =>
        all.length === 0 ? (
          <EmptyState text={t('settings:noMembers')} />
        ) : (
          <>
            {(set.error ?? remove.error) && <Failed error={set.error ?? remove.error} />}
            <Table aria-label={t('settings:members')}>
              <Table.Tbody>
                {all.map((member) => (
                  <Table.Tr key={member.id}>
                    <Table.Td>{member.name}</Table.Td>
                    <Table.Td>{member.email}</Table.Td>
                    <Table.Td w={200}>
                      <NativeSelect
                        aria-label={t('settings:roleOf', { name: member.name })}
                        value={member.role}
                        data={PROJECT_ROLES.map((role) => ({ value: role, label: t(`states:role.${role}`) }))}
                        onChange={(event) =>
                          set.mutate({
                            params: { projectId, userId: member.id },
                            body: { role: event.currentTarget.value as ProjectRole },
                          })
                        }
                      />
                    </Table.Td>
                    <Table.Td>
                      <Button
                        size="compact-sm"
                        variant="subtle"
                        color="red"
                        onClick={() => remove.mutate({ params: { projectId, userId: member.id } })}
                      >
                        {t('settings:removeMember', { name: member.name })}
                      </Button>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </>
        )
      }
    </Loaded>
  )
}
