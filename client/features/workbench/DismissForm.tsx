import { Checkbox } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShownFinding } from '../../ui/findings/shown.ts'
import { ReasonForm } from '../../ui/ReasonForm.tsx'
import { useErrorText } from '../../ui/useErrorText.ts'
import { useBench } from './context.ts'
import { alike, dismiss, dismissEverywhere } from './dismissing.ts'
import { useWorkbench } from './store.ts'

const REASONS = ['falsePositive', 'meant', 'quoted', 'house'] as const

/** Asks why a finding is no mistake, and whether that holds for the same words in the rest of the article. */
export function DismissForm({ finding }: { readonly finding: ShownFinding }) {
  const { t } = useTranslation()
  const bench = useBench()
  const textOf = useErrorText()
  const [everywhere, setEverywhere] = useState(false)
  const others = useMemo(() => alike(bench, finding).length, [bench, finding])
  const done = () => {
    useWorkbench.getState().set({ dismissing: false })
    bench.editor.current?.focus()
  }
  const send = (reason: string) =>
    (everywhere && others > 0 ? dismissEverywhere : dismiss)(bench, finding, reason)
      .then(done)
      .catch((error: unknown) => notifications.show({ color: 'red', message: textOf(error) }))
  return (
    <ReasonForm
      label={t('workbench:dismiss.why')}
      canned={REASONS.map((reason) => t(`workbench:dismiss.${reason}`))}
      action={t('workbench:dismiss')}
      onSend={(reason) => void send(reason)}
      onCancel={done}
    >
      {others > 0 && (
        <Checkbox
          size="sm"
          label={t('workbench:dismiss.everywhere', { count: others })}
          checked={everywhere}
          onChange={(event) => setEverywhere(event.currentTarget.checked)}
        />
      )}
    </ReasonForm>
  )
}
