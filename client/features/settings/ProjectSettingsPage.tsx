import { Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { getProject } from '../../../shared/api/projects.ts'
import { read } from '../../api/query.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { ChecksSettings } from './ChecksSettings.tsx'
import { Invitations } from './Invitations.tsx'
import { Members } from './Members.tsx'
import { StyleSettings } from './StyleSettings.tsx'

/** A project's members, house style, rules of approval and checks. Every change is stored at once. */
export function ProjectSettingsPage() {
  const { t } = useTranslation()
  const { projectId } = useParams({ from: '/inside/projects/$projectId' })
  const project = useQuery(read(getProject, { params: { projectId } }))
  return (
    <Page title={t('settings:title')}>
      <Title order={2} size="h3">
        {t('settings:members')}
      </Title>
      <Members projectId={projectId} />
      <Invitations projectId={projectId} />
      <Loaded query={project}>
        {(data) => (
          <>
            <Title order={2} size="h3">
              {t('settings:style')}
            </Title>
            <StyleSettings project={data} />
            <Title order={2} size="h3">
              {t('settings:checks')}
            </Title>
            <ChecksSettings project={data} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
