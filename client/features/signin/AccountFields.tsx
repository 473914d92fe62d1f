import { PasswordInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

export interface NewAccount {
  readonly name: string
  readonly email: string
  readonly password: string
}

export const SHORTEST_PASSWORD = 10

/** Name, e-mail and password of an account that is being made. */
export function AccountFields({
  value,
  onChange,
}: {
  readonly value: NewAccount
  readonly onChange: (value: NewAccount) => void
}) {
  const { t } = useTranslation()
  return (
    <>
      <TextInput
        label={t('signin:name')}
        description={t('signin:name.text')}
        autoComplete="name"
        required
        maxLength={100}
        value={value.name}
        onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
      />
      <TextInput
        label={t('signin:email')}
        type="email"
        autoComplete="username"
        required
        value={value.email}
        onChange={(event) => onChange({ ...value, email: event.currentTarget.value })}
      />
      <NewPassword value={value.password} onChange={(password) => onChange({ ...value, password })} />
    </>
  )
}

export function NewPassword({
  value,
  onChange,
}: {
  readonly value: string
  readonly onChange: (password: string) => void
}) {
  const { t } = useTranslation()
  return (
    <PasswordInput
      label={t('signin:newPassword')}
      description={t('signin:newPassword.text', { count: SHORTEST_PASSWORD })}
      autoComplete="new-password"
      required
      minLength={SHORTEST_PASSWORD}
      visibilityToggleButtonProps={{ 'aria-label': t('signin:showPassword') }}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
