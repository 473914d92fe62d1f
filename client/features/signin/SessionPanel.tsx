import { Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe, useSession } from '../../api/session.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { SignInForm } from './SignInForm.tsx'

/** Laid over the page when the session has ended, so that nothing on it is lost. */
export function SessionPanel() {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const { expired, began, left } = useSession()
  const me = useMe()
  const proceed = () => {
    began()
    void cache.invalidateQueries()
  }
  return (
    <Dialog opened={expired} onClose={left} closable={false} title={t('signin:expired')}>
      <Stack>
        <Text size="sm">{t('signin:expired.text')}</Text>
        <SignInForm {...(me ? { email: me.email } : {})} onDone={proceed} />
      </Stack>
    </Dialog>
  )
}
