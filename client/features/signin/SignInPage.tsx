import { useRouter, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { queryClient } from '../../api/query.ts'
import { Frame } from './Frame.tsx'
import { SignInForm } from './SignInForm.tsx'

/** An address of this site to go on to; anything else (another host, a script) becomes the start page. */
export function safeNext(next: string | undefined): string {
  return next && /^\/(?![/\\])/.test(next) ? next : '/'
}

export function SignInPage() {
  const { t } = useTranslation()
  const router = useRouter()
  const { next } = useSearch({ from: '/signin' })
  const proceed = () => {
    queryClient.clear()
    router.history.push(safeNext(next))
  }
  return (
    <Frame title={t('signin:signIn')}>
      <SignInForm onDone={proceed} />
    </Frame>
  )
}
