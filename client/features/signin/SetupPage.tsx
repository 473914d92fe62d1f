import { Alert, Button, Checkbox, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createFirstAccount } from '../../../shared/api/people.ts'
import { call } from '../../api/http.ts'
import { queryClient } from '../../api/query.ts'
import { useErrorText } from '../../ui/useErrorText.ts'
import { AccountFields } from './AccountFields.tsx'
import { Frame } from './Frame.tsx'

/** The first visit: makes the first account and, if wished, the sample project. */
export function SetupPage() {
  const { t } = useTranslation()
  const textOf = useErrorText()
  const navigate = useNavigate()
  const [account, setAccount] = useState({ name: '', email: '', password: '' })
  const [sample, setSample] = useState(true)
  const create = useMutation({
    mutationFn: () => call(createFirstAccount, { body: { ...account, sample } }),
    onSuccess: () => {
      queryClient.clear()
      return navigate({ to: '/' })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    create.mutate()
  }
  return (
    <Frame title={t('signin:setup')}>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{t('signin:setup.text')}</Text>
          {create.error && (
            <Alert color="red" role="alert">
              {textOf(create.error)}
            </Alert>
          )}
          <AccountFields value={account} onChange={setAccount} />
          <Checkbox
            label={t('signin:sample')}
            description={t('signin:sample.text')}
            checked={sample}
            onChange={(event) => setSample(event.currentTarget.checked)}
          />
          <Button type="submit" loading={create.isPending}>
            {t('signin:setup.do')}
          </Button>
        </Stack>
      </form>
    </Frame>
  )
}
