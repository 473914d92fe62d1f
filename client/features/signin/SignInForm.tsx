import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { signIn } from '../../../shared/api/people.ts'
import { call } from '../../api/http.ts'
import { useErrorText } from '../../ui/useErrorText.ts'

/** Asks for e-mail and password; calls back once the session is there. */
export function SignInForm({ email = '', onDone }: { readonly email?: string; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const textOf = useErrorText()
  const [given, setGiven] = useState({ email, password: '' })
  const enter = useMutation({ mutationFn: () => call(signIn, { body: given }), onSuccess: onDone })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    enter.mutate()
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        {enter.error && (
          <Alert color="red" role="alert">
            {textOf(enter.error)}
          </Alert>
        )}
        <TextInput
          label={t('signin:email')}
          type="email"
          name="email"
          autoComplete="username"
          required
          autoFocus={email === ''}
          value={given.email}
          onChange={(event) => setGiven({ ...given, email: event.currentTarget.value })}
        />
        <PasswordInput
          label={t('signin:password')}
          name="password"
          autoComplete="current-password"
          required
          autoFocus={email !== ''}
          data-autofocus={email !== '' || undefined}
          visibilityToggleButtonProps={{ 'aria-label': t('signin:showPassword') }}
          value={given.password}
          onChange={(event) => setGiven({ ...given, password: event.currentTarget.value })}
        />
        <Button type="submit" loading={enter.isPending}>
          {t('signin:signIn')}
        </Button>
      </Stack>
    </form>
  )
}
