import { Alert, Button, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { acceptInvitation, getInvitation, getMe } from '../../../shared/api/people.ts'
import { call } from '../../api/http.ts'
import { queryClient, read } from '../../api/query.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { useErrorText } from '../../ui/useErrorText.ts'
import { AccountFields, type NewAccount } from './AccountFields.tsx'
import { Frame } from './Frame.tsx'

/** Joins a project by an invitation link: with the present account, or with a new one. */
export function InvitationPage() {
  const { t } = useTranslation()
  const { token } = useParams({ from: '/invite/$token' })
  const invitation = useQuery(read(getInvitation, { params: { token } }))
  const me = useQuery({ ...read(getMe, {}), retry: false }).data
  return (
    <Frame title={t('signin:invitation')}>
      <Loaded query={invitation}>
        {(offer) => (
          <Stack>
            <Text>
              {t('signin:invitation.text', {
                who: offer.invitedBy,
                project: offer.project,
                role: t(`states:role.${offer.role}`),
              })}
            </Text>
            <JoinForm token={token} {...(me ? { as: me.name } : {})} />
          </Stack>
        )}
      </Loaded>
    </Frame>
  )
}

function JoinForm({ token, as }: { readonly token: string; readonly as?: string }) {
  const { t } = useTranslation()
  const textOf = useErrorText()
  const navigate = useNavigate()
  const [account, setAccount] = useState<NewAccount>({ name: '', email: '', password: '' })
  const join = useMutation({
    mutationFn: () => call(acceptInvitation, { params: { token }, body: as ? {} : { account } }),
    onSuccess: ({ projectId }) => {
      queryClient.clear()
      return navigate({ to: '/projects/$projectId', params: { projectId } })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    join.mutate()
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        {join.error && (
          <Alert color="red" role="alert">
            {textOf(join.error)}
          </Alert>
        )}
        {!as && <AccountFields value={account} onChange={setAccount} />}
        <Button type="submit" loading={join.isPending}>
          {as ? t('signin:joinAs', { name: as }) : t('signin:join')}
        </Button>
      </Stack>
    </form>
  )
}
