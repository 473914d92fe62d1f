import { useTranslation } from 'react-i18next'
import type { Severity } from '../../../shared/model.ts'
import styles from './marks.module.css'

const SHAPES: Readonly<Record<Severity, string>> = { critical: '▲', major: '◆', minor: '▪', neutral: '·' }

/** A severity as colour + shape + word, with a count where one is given. */
export function SeverityMark({ severity, count }: { readonly severity: Severity; readonly count?: number }) {
  const { t } = useTranslation()
  return (
    <span className={styles.mark} style={{ color: `var(--severity-${severity})` }}>
      <span className={styles.shape} aria-hidden>
        {SHAPES[severity]}
      </span>
      <span>
        {count === undefined ? '' : `${count} `}
        {t(`states:severity.${severity}`)}
      </span>
    </span>
  )
}
