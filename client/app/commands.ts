import { useMantineColorScheme } from '@mantine/core'
import { spotlight } from '@mantine/spotlight'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { signOut } from '../../shared/api/people.ts'
import { LOCALES } from '../../shared/model.ts'
import { call } from '../api/http.ts'
import { useMe, useSession } from '../api/session.ts'
import { chooseLocale } from '../i18n/index.ts'
import type { Command } from '../ui/commands/command.ts'

/** Ends the session and forgets everything that was read in it. */
export function useSignOut(): () => Promise<void> {
  const navigate = useNavigate()
  const cache = useQueryClient()
  return async () => {
    await call(signOut, {})
    useSession.getState().left()
    cache.clear()
    await navigate({ to: '/signin' })
  }
}

/** The commands that every page has. */
export function useShellCommands(showHelp: () => void): readonly Command[] {
  const navigate = useNavigate()
  const leave = useSignOut()
  const me = useMe()
  const { setColorScheme } = useMantineColorScheme()
  const group = 'common:group.everywhere'
  return [
    { id: 'app.palette', title: 'common:palette.open', group, keys: ['mod+k'], run: spotlight.open },
    { id: 'app.help', title: 'common:help.open', group, keys: ['shift+slash', 'f1'], run: showHelp },
    { id: 'app.projects', title: 'common:nav.projects', group, run: () => void navigate({ to: '/' }) },
    { id: 'app.inbox', title: 'inbox:title', group, keys: ['alt+shift+m'], run: () => void navigate({ to: '/inbox' }) },
    {
      id: 'app.people',
      title: 'common:nav.people',
      group,
      when: () => me?.admin === true,
      run: () => void navigate({ to: '/people' }),
    },
    { id: 'app.account', title: 'common:account', group, run: () => void navigate({ to: '/account' }) },
    ...LOCALES.map((locale) => ({
      id: `app.locale.${locale}`,
      title: `common:language.${locale}`,
      group,
      run: () => chooseLocale(locale),
    })),
    ...(['light', 'dark', 'auto'] as const).map((scheme) => ({
      id: `app.scheme.${scheme}`,
      title: `common:scheme.${scheme}`,
      group,
      run: () => setColorScheme(scheme),
    })),
    { id: 'app.signOut', title: 'common:signOut', group, run: () => void leave() },
  ]
}
