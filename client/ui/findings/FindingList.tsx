import type { ReactNode } from 'react'
import styles from './findings.module.css'

export function FindingList({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {children}
    </ul>
  )
}
