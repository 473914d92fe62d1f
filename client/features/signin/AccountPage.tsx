import { Alert, Button, PasswordInput, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changePassword } from '../../../shared/api/people.ts'
import { call } from '../../api/http.ts'
import { useMe } from '../../api/session.ts'
import { Page } from '../../ui/Page.tsx'
import { useErrorText } from '../../ui/useErrorText.ts'
import { NewPassword } from './AccountFields.tsx'

const NOTHING = { current: '', next: '' }

/** My account: who I am, and a new password. */
export function AccountPage() {
  const { t } = useTranslation()
  const textOf = useErrorText()
  const me = useMe()
  const [given, setGiven] = useState(NOTHING)
  const change = useMutation({
    mutationFn: () => call(changePassword, { body: given }),
    onSuccess: () => {
      setGiven(NOTHING)
      notifications.show({ message: t('signin:passwordChanged') })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.mutate()
  }
  return (
    <Page title={t('common:account')} narrow>
      <Text>
        {me?.name} · {me?.email}
      </Text>
      <form onSubmit={submit}>
        <Stack>
          <Title order={2} size="h4">
            {t('signin:changePassword')}
          </Title>
          {change.error && (
            <Alert color="red" role="alert">
              {textOf(change.error)}
            </Alert>
          )}
          <PasswordInput
            label={t('signin:currentPassword')}
            autoComplete="current-password"
            required
            visibilityToggleButtonProps={{ 'aria-label': t('signin:showPassword') }}
            value={given.current}
            onChange={(event) => setGiven({ ...given, current: event.currentTarget.value })}
          />
          <NewPassword value={given.next} onChange={(next) => setGiven({ ...given, next })} />
          <Button type="submit" loading={change.isPending}>
            {t('signin:changePassword')}
          </Button>
        </Stack>
      </form>
    </Page>
  )
}
