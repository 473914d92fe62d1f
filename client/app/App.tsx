import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { queryClient } from '../api/query.ts'
import { router } from './router.tsx'
import { withCloseButton } from './theme.ts'

export function App() {
  const { t } = useTranslation()
  const close = t('common:close')
  const theme = useMemo(() => withCloseButton(close), [close])
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-right" className="notices" />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  )
}
