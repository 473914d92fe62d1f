import { Alert, Button, Center, Loader, Stack } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../api/http.ts'
import { useErrorText } from './useErrorText.ts'

export function Loading() {
  const { t } = useTranslation()
  return (
    <Center p="xl" role="status" aria-label={t('common:loading')}>
      <Loader />
    </Center>
  )
}

/** Says what went wrong, with a way to try again; from what is not there, a way out. */
export function Failed({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { t } = useTranslation()
  const textOf = useErrorText()
  const isGone = error instanceof ApiError && error.code === 'notFound'
  return (
    <Alert color="red" title={t('common:failed')} role="alert" m="md">
      <Stack align="flex-start" gap="sm">
        {textOf(error)}
        {retry && !isGone && (
          <Button size="compact-sm" variant="default" onClick={retry}>
            {t('common:retry')}
          </Button>
        )}
        {retry && isGone && (
          <Button size="compact-sm" variant="default" component={Link} to="/">
            {t('common:nav.home')}
          </Button>
        )}
      </Stack>
    </Alert>
  )
}

/** The data of a query once it is there; until then a loader, or what went wrong. */
export function Loaded<T>({
  query,
  children,
}: {
  readonly query: UseQueryResult<T>
  readonly children: (data: T) => ReactNode
}) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <Failed error={query.error} retry={() => void query.refetch()} />
  return <Loading />
}
