import { useTranslation } from 'react-i18next'
import type { Progress } from '../../../shared/api/projects.ts'
import type { SEGMENT_STATES } from '../../../shared/model.ts'
import styles from './marks.module.css'

const DRAWN = [
  'approved',
  'translated',
  'draft',
  'rejected',
  'machine',
] as const satisfies (typeof SEGMENT_STATES)[number][]

/** A bar of the segments by state, said in words to whoever does not see it. */
export function StateBar({ progress }: { readonly progress: Progress }) {
  const { t } = useTranslation()
  const said = DRAWN.filter((state) => progress[state] > 0)
    .map((state) => `${progress[state]} ${t(`states:segment.${state}`)}`)
    .join(', ')
  return (
    <div className={styles.bar} role="img" aria-label={said || t('common:empty')} title={said}>
      {DRAWN.map((state) => (
        <span
          key={state}
          style={{ flexGrow: progress[state], background: `var(--state-${state})` }}
          data-state={state}
        />
      ))}
    </div>
  )
}
