import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Sweep } from '../../../shared/api/sweeps.ts'

/** How far a sweep is: what was replaced, given back, left alone. */
export function SweepFigures({ sweep }: { readonly sweep: Sweep }) {
  const { t } = useTranslation()
  const { applied, skipped, undone, total, documents } = sweep
  const articles = t('sweeps:articles', { count: documents })
  return (
    <>
      <Text size="sm">{t('sweeps:progress.text', { done: Math.min(applied + skipped, total), total, articles })}</Text>
      {undone > 0 && <Text size="sm">{t('sweeps:undone', { count: undone })}</Text>}
      {skipped > 0 && <Text size="sm">{t('sweeps:skipped', { count: skipped })}</Text>}
    </>
  )
}
