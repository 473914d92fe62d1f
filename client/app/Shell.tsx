import { Outlet } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { onSessionEnd } from '../api/http.ts'
import { useSession } from '../api/session.ts'
import { SessionPanel } from '../features/signin/SessionPanel.tsx'
import { HelpPanel } from '../ui/commands/HelpPanel.tsx'
import { KeyListener } from '../ui/commands/KeyListener.tsx'
import { Palette } from '../ui/commands/Palette.tsx'
import { useCommands } from '../ui/commands/registry.ts'
import { useShellCommands } from './commands.ts'
import { OfflineBanner } from './OfflineBanner.tsx'
import styles from './Shell.module.css'
import { ShellHeader } from './ShellHeader.tsx'

/** Milliseconds after which the page that was asked for stands. */
const IDLE = 400

/** The page where most of the work is done, read in while nothing else happens, so that the first article opens at once. */
function readWorkbenchAhead(): () => void {
  const timer = setTimeout(() => void import('../features/workbench/WorkbenchPage.tsx').catch(() => undefined), IDLE)
  return () => clearTimeout(timer)
}

/** The frame of every page behind the sign-in: header, banner, page; keys, palette and help. */
export function Shell() {
  const { t } = useTranslation()
  const [helping, setHelping] = useState(false)
  const commands = useShellCommands(() => setHelping(true))
  useCommands(commands)
  useEffect(readWorkbenchAhead, [])
  useEffect(() => onSessionEnd(() => useSession.getState().ended()), [])
  return (
    <div className={styles.shell}>
      <a href="#main" className="skip-link">
        {t('common:skip')}
      </a>
      <ShellHeader />
      <OfflineBanner />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a page may hold nothing else to focus */}
      <main id="main" tabIndex={0} className={styles.main}>
        <Outlet />
      </main>
      <KeyListener />
      <Palette />
      <HelpPanel opened={helping} onClose={() => setHelping(false)} />
      <SessionPanel />
    </div>
  )
}
