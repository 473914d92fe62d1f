import { ActionIcon, Menu, NativeSelect, Tooltip, useMantineColorScheme } from '@mantine/core'
import { spotlight } from '@mantine/spotlight'
import { Link } from '@tanstack/react-router'
import { Command, Monitor, Moon, Sun, UserRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { LOCALES } from '../../shared/model.ts'
import { useInbox, waitingIn } from '../api/inbox.ts'
import { useMe } from '../api/session.ts'
import { chooseLocale } from '../i18n/index.ts'
import { useSignOut } from './commands.ts'
import styles from './Shell.module.css'

const NAMES = { en: 'English', th: 'ไทย', vi: 'Tiếng Việt' } as const

/** Chooses the language of the interface. */
export function LocaleSelect() {
  const { t, i18n } = useTranslation()
  return (
    <NativeSelect
      size="xs"
      aria-label={t('common:language')}
      value={i18n.language}
      data={LOCALES.map((locale) => ({ value: locale, label: NAMES[locale] }))}
      onChange={(event) => chooseLocale(LOCALES.find((locale) => locale === event.currentTarget.value) ?? 'en')}
    />
  )
}

const NEXT_SCHEME = { auto: 'light', light: 'dark', dark: 'auto' } as const
const SCHEME_ICONS = { auto: Monitor, light: Sun, dark: Moon } as const

function SchemeButton() {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const Icon = SCHEME_ICONS[colorScheme]
  const name = `${t('common:scheme')}: ${t(`common:scheme.${colorScheme}`)}`
  return (
    <Tooltip label={name}>
      <ActionIcon variant="default" aria-label={name} onClick={() => setColorScheme(NEXT_SCHEME[colorScheme])}>
        <Icon size={16} />
      </ActionIcon>
    </Tooltip>
  )
}

function AccountMenu() {
  const { t } = useTranslation()
  const me = useMe()
  const signOut = useSignOut()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" aria-label={t('common:account')}>
          <UserRound size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me?.name}</Menu.Label>
        <Menu.Item component={Link} to="/account">
          {t('common:account')}
        </Menu.Item>
        <Menu.Item onClick={signOut}>{t('common:signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** To what waits for me, and how much that is. */
function InboxLink() {
  const { t } = useTranslation()
  const inbox = useInbox()
  const waiting = inbox ? waitingIn(inbox) : 0
  return (
    <Link to="/inbox" className={styles.link}>
      {t('inbox:title')}
      {waiting > 0 && (
        <span className={styles.waiting} role="img" aria-label={t('inbox:waiting', { count: waiting })}>
          {waiting}
        </span>
      )}
    </Link>
  )
}

export function ShellHeader() {
  const { t } = useTranslation()
  const me = useMe()
  return (
    <header className={styles.header}>
      <Link to="/" className={styles.brand}>
        Songdesk
      </Link>
      <nav className={styles.nav} aria-label={t('common:nav')}>
        <Link to="/" className={styles.link} activeOptions={{ exact: true }}>
          {t('common:nav.projects')}
        </Link>
        <InboxLink />
        {me?.admin && (
          <Link to="/people" className={styles.link}>
            {t('common:nav.people')}
          </Link>
        )}
      </nav>
      <Tooltip label={t('common:palette.open')}>
        <ActionIcon variant="default" aria-label={t('common:palette.open')} onClick={spotlight.open}>
          <Command size={16} />
        </ActionIcon>
      </Tooltip>
      <LocaleSelect />
      <SchemeButton />
      <AccountMenu />
    </header>
  )
}
