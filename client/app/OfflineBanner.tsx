import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { onReachability } from '../api/http.ts'
import styles from './Shell.module.css'

/** Says that the server is silent, for as long as it is, and that nothing typed is lost. */
export function OfflineBanner() {
  const { t } = useTranslation()
  const [reachable, setReachable] = useState(true)
  useEffect(() => onReachability(setReachable), [])
  return <div role="status">{!reachable && <div className={styles.banner}>{t('common:offline')}</div>}</div>
}
