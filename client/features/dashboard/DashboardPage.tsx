import { Anchor, Button, Group, Paper, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createProject, listProjects, type ProjectSummary } from '../../../shared/api/projects.ts'
import { call } from '../../api/http.ts'
import { read } from '../../api/query.ts'
import { useMe } from '../../api/session.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Failed, Loaded } from '../../ui/Loaded.tsx'
import { StateBar } from '../../ui/marks/StateBar.tsx'
import { Page } from '../../ui/Page.tsx'
import { Figure } from './Figure.tsx'
import { shares } from './shares.ts'

/** Every project I can see, with how far it is and what is wrong in it. */
export function DashboardPage() {
  const { t } = useTranslation()
  const me = useMe()
  const projects = useQuery(read(listProjects, {}))
  return (
    <Page title={t('dashboard:title')}>
      <Loaded query={projects}>
        {(all) => (
          <>
            {all.length === 0 && (
              <EmptyState text={t(me?.admin ? 'dashboard:empty.admin' : 'dashboard:empty.member')} />
            )}
            <SimpleGrid cols={{ base: 1, md: 2, xl: 3 }}>
              {all.map((project) => (
                <ProjectCard key={project.id} project={project} />
              ))}
            </SimpleGrid>
            {me?.admin && <NewProject />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function ProjectCard({ project }: { project: ProjectSummary }) {
  const { t } = useTranslation()
  const { number, percent } = useLocale()
  const { translated, approved, survived } = shares(project.progress)
  return (
    <Paper withBorder p="md" component="article" aria-label={project.name}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h4">
            <Anchor component={Link} to={`/projects/${project.id}`} inherit>
              {project.name}
            </Anchor>
          </Title>
          <Anchor component={Link} to={`/projects/${project.id}/progress`} size="sm">
            {t('dashboard:progress')}
          </Anchor>
        </Group>
        <StateBar progress={project.progress} />
        <SimpleGrid cols={3} spacing="xs">
          <Figure name={t('dashboard:documents')} value={number(project.documents)} />
          <Figure name={t('dashboard:translated')} value={percent(translated)} />
          <Figure name={t('dashboard:approved')} value={percent(approved)} />
          <Figure name={t('dashboard:overdue')} value={number(project.overdue)} alarming={project.overdue > 0} />
          <Figure
            name={t('dashboard:critical')}
            value={number(project.progress.critical)}
            alarming={project.progress.critical > 0}
          />
          <Figure name={t('dashboard:survived')} value={survived === null ? '–' : percent(survived)} />
        </SimpleGrid>
        <Text size="sm" c="dimmed">
          {t('dashboard:size', { words: number(project.progress.words), segments: number(project.progress.segments) })}
        </Text>
      </Stack>
    </Paper>
  )
}

function NewProject() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [name, setName] = useState('')
  const create = useMutation({
    mutationFn: () => call(createProject, { body: { name } }),
    onSuccess: async (project) => {
      await client.invalidateQueries({ queryKey: [listProjects.path] })
      await navigate({ to: '/projects/$projectId', params: { projectId: project.id } })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    create.mutate()
  }
  return (
    <form onSubmit={submit}>
      <Group align="end">
        <TextInput
          label={t('dashboard:newProject')}
          placeholder={t('dashboard:newProject.example')}
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          w={320}
        />
        <Button type="submit" loading={create.isPending} disabled={name.trim() === ''}>
          {t('dashboard:newProject.create')}
        </Button>
      </Group>
      {create.error && <Failed error={create.error} />}
    </form>
  )
}
