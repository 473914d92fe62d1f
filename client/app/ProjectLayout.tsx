import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { getProject } from '../../shared/api/projects.ts'
import { read } from '../api/query.ts'
import { useMay } from '../api/session.ts'
import styles from './ProjectLayout.module.css'

/** The pages of one project under its name. */
export function ProjectLayout() {
  const { t } = useTranslation()
  const { projectId } = useParams({ from: '/inside/projects/$projectId' })
  const project = useQuery(read(getProject, { params: { projectId } }))
  const may = useMay(projectId)
  const params = { projectId }
  return (
    <>
      <nav className={styles.tabs} aria-label={t('common:nav.project')}>
        <strong className={styles.name}>{project.data?.name ?? '…'}</strong>
        <Link to="/projects/$projectId" params={params} activeOptions={{ exact: true, includeSearch: false }}>
          {t('common:nav.documents')}
        </Link>
        {may('document.import') && (
          <Link to="/projects/$projectId/import" params={params}>
            {t('common:nav.import')}
          </Link>
        )}
        <Link to="/projects/$projectId/progress" params={params}>
          {t('dashboard:progress')}
        </Link>
        {may('segment.review') && (
          <Link to="/projects/$projectId/review" params={params}>
            {t('common:nav.review')}
          </Link>
        )}
        <Link to="/projects/$projectId/find" params={params}>
          {t('sweeps:find')}
        </Link>
        <Link to="/projects/$projectId/terms" params={params}>
          {t('terms:title')}
        </Link>
        <Link to="/projects/$projectId/names" params={params}>
          {t('names:title')}
        </Link>
        <Link to="/projects/$projectId/memory" params={params}>
          {t('memory:title')}
        </Link>
        <Link to="/projects/$projectId/rules" params={params}>
          {t('sweeps:rules')}
        </Link>
        {may('project.manage') && (
          <Link to="/projects/$projectId/settings" params={params}>
            {t('common:nav.settings')}
          </Link>
        )}
      </nav>
      <Outlet />
    </>
  )
}
