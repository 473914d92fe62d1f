import { useTranslation } from 'react-i18next'
import type { Severity } from '../../../shared/model.ts'
import styles from './marks.module.css'
import { Shape, type ShapeName } from './Shape.tsx'

const SHAPES: Readonly<Record<Severity, ShapeName>> = {
  critical: 'triangle',
  major: 'diamond',
  minor: 'square',
  neutral: 'dot',
}

/** A severity as colour + shape + word, with a count where one is given. */
export function SeverityMark({ severity, count }: { readonly severity: Severity; readonly count?: number }) {
  const { t } = useTranslation()
  return (
    <span className={styles.mark} style={{ color: `var(--severity-${severity})` }}>
      <Shape name={SHAPES[severity]} />
      <span>
        {count === undefined ? '' : `${count} `}
        {t(`states:severity.${severity}`)}
      </span>
    </span>
  )
}
