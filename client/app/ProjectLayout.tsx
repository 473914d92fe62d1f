import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { getProject } from '../../shared/api/projects.ts'
import type { ProjectAction } from '../../shared/permissions.ts'
import { read } from '../api/query.ts'
import { useMay } from '../api/session.ts'
import { useCommands } from '../ui/commands/registry.ts'
import styles from './ProjectLayout.module.css'

/** The pages of a project, and what somebody must be allowed to do for a page to be of use. */
const PAGES = [
  { to: '/projects/$projectId', title: 'common:nav.documents' },
  { to: '/projects/$projectId/import', title: 'common:nav.import', for: 'document.import' },
  { to: '/projects/$projectId/progress', title: 'dashboard:progress' },
  { to: '/projects/$projectId/review', title: 'common:nav.review', for: 'segment.review' },
  { to: '/projects/$projectId/find', title: 'sweeps:find' },
  { to: '/projects/$projectId/terms', title: 'terms:title' },
  { to: '/projects/$projectId/names', title: 'names:title' },
  { to: '/projects/$projectId/memory', title: 'memory:title' },
  { to: '/projects/$projectId/rules', title: 'sweeps:rules' },
  { to: '/projects/$projectId/settings', title: 'common:nav.settings', for: 'project.manage' },
] as const satisfies readonly { to: string; title: string; for?: ProjectAction }[]

/** The pages of one project under its name. */
export function ProjectLayout() {
  const { t } = useTranslation()
  const { projectId } = useParams({ from: '/inside/projects/$projectId' })
  const project = useQuery(read(getProject, { params: { projectId } }))
  const may = useMay(projectId)
  const navigate = useNavigate()
  const params = { projectId }
  const pages = PAGES.filter((page) => !('for' in page) || may(page.for))
  useCommands(
    pages.map(({ to, title }) => ({
      id: `project.${title}`,
      title,
      group: 'common:nav.project',
      run: () => void navigate({ to, params }),
    })),
  )
  return (
    <>
      <nav className={styles.tabs} aria-label={t('common:nav.project')}>
        <strong className={styles.name}>{project.data?.name ?? '…'}</strong>
        {pages.map(({ to, title }) => (
          <Link key={to} to={to} params={params} activeOptions={{ exact: to === PAGES[0].to, includeSearch: false }}>
            {t(title)}
          </Link>
        ))}
      </nav>
      <Outlet />
    </>
  )
}
