import { useTranslation } from 'react-i18next'
import type { Refusal } from './draft.ts'
import styles from './sweeps.module.css'

/** Why an expression is refused, with its place pointed at. */
export function RefusalText({ refusal, expression }: { readonly refusal: Refusal; readonly expression: string }) {
  const { t } = useTranslation()
  return (
    <>
      {t(`sweeps:refused.${refusal.reason}`)} {t('sweeps:refused.at', { at: refusal.at + 1 })}
      <span className={styles['place-mark']} aria-hidden>
        {expression.slice(0, refusal.at)}▸{expression.slice(refusal.at)}
      </span>
    </>
  )
}
