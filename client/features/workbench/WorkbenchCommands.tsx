import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../../api/http.ts'
import { useCommands } from '../../ui/commands/registry.ts'
import { useErrorText } from '../../ui/useErrorText.ts'
import { goTo, submit } from './actions.ts'
import { workbenchCommands } from './commands.ts'
import { useBench } from './context.ts'
import { needsConfirming } from './rows.ts'

/** Has the workbench's commands known as long as it is there; draws nothing. */
export function WorkbenchCommands() {
  const { t } = useTranslation()
  const bench = useBench()
  const textOf = useErrorText()
  const navigate = useNavigate()
  const refused = (error: unknown) => {
    notifications.show({ color: 'red', message: textOf(error) })
    if (error instanceof ApiError && error.code === 'document.unconfirmed') {
      goTo(bench.segments.find(needsConfirming))
    }
  }
  useCommands(
    workbenchCommands(bench, {
      submit: () => void submit(bench, t('workbench:submitted')).catch(refused),
      review: () => void navigate({ to: '/documents/$documentId/review', params: { documentId: bench.document.id } }),
    }),
  )
  return null
}
