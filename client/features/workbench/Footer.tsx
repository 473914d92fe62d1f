import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { CommandButton } from '../../ui/commands/CommandButton.tsx'
import { useBench } from './context.ts'
import styles from './workbench.module.css'

const SHOWN = [
  'row.confirm',
  'row.next',
  'row.nextUnconfirmed',
  'finding.next',
  'finding.fix',
  'app.palette',
  'app.help',
]

/** The keys most used, which are buttons too. */
export const Footer = memo(function Footer() {
  const { t } = useTranslation()
  // What can be done now depends on it, so the buttons are looked at again when it changes.
  useBench()
  return (
    <section className={styles.footer} aria-label={t('common:help.title')}>
      {SHOWN.map((id) => (
        <CommandButton key={id} id={id} variant="subtle" color="gray" />
      ))}
    </section>
  )
})
