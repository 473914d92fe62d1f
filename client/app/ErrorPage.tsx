import { Anchor } from '@mantine/core'
import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Failed } from '../ui/Loaded.tsx'
import { Page } from '../ui/Page.tsx'

/** What stands in the place of a page that broke. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation()
  return (
    <Page title={t('common:failed')} narrow>
      <Failed error={error} retry={reset} />
      <HomeLink />
    </Page>
  )
}

export function NotFoundPage() {
  const { t } = useTranslation()
  return (
    <main>
      <Page title={t('common:notFound')} narrow>
        <EmptyState text={t('common:notFound.text')} action={<HomeLink />} />
      </Page>
    </main>
  )
}

function HomeLink() {
  const { t } = useTranslation()
  return (
    <Anchor component={Link} to="/">
      {t('common:nav.home')}
    </Anchor>
  )
}
