import { BarChart } from '@mantine/charts'
import { Anchor, Group, Paper, SegmentedControl, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { getThroughput, listProjects, type ProjectSummary, topFindings } from '../../../shared/api/projects.ts'
import { metaOf } from '../../../shared/checks/explain.ts'
import { SEVERITIES } from '../../../shared/model.ts'
import { read } from '../../api/query.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { StateBar } from '../../ui/marks/StateBar.tsx'
import { Page } from '../../ui/Page.tsx'
import { Figure } from './Figure.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import { byDay, daysBefore, type Throughput } from './series.ts'
import { shares } from './shares.ts'

const SPANS = [7, 30, 90] as const

/** A project in figures; each chart answers the question above it. */
export function ProgressPage() {
  const { t } = useTranslation()
  const { projectId } = useParams({ from: '/inside/projects/$projectId' })
  const [span, setSpan] = useState<number>(30)
  const to = new Date().toISOString().slice(0, 10)
  const from = daysBefore(to, span - 1)
  const projects = useQuery(read(listProjects, {}))
  const work = useQuery(read(getThroughput, { params: { projectId }, query: { from, to } }))
  const spans = (
    <SegmentedControl
      aria-label={t('dashboard:span')}
      value={String(span)}
      onChange={(value) => setSpan(Number(value))}
      data={SPANS.map((days) => ({ value: String(days), label: t('dashboard:span.days', { count: days }) }))}
    />
  )
  return (
    <Page title={t('dashboard:progress')} actions={spans}>
      <Loaded query={projects}>{(all) => <Figures project={all.find(({ id }) => id === projectId)} />}</Loaded>
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <Question text={t('dashboard:ask.throughput')}>
          <Loaded query={work}>{(rows) => <ThroughputChart rows={rows} from={from} to={to} />}</Loaded>
        </Question>
        <Question text={t('dashboard:ask.findings')}>
          <FindingsTable projectId={projectId} />
        </Question>
        <Question text={t('dashboard:ask.people')}>
          <Loaded query={work}>{(rows) => <PeopleTable rows={rows} />}</Loaded>
        </Question>
      </SimpleGrid>
    </Page>
  )
}

function Question({ text, children }: { text: string; children: ReactNode }) {
  return (
    <Paper withBorder p="md" component="section">
      <Stack gap="sm">
        <Title order={2} size="h4">
          {text}
        </Title>
        {children}
      </Stack>
    </Paper>
  )
}

function Figures({ project }: { project: ProjectSummary | undefined }) {
  const { t } = useTranslation()
  const { number, percent } = useLocale()
  if (!project) return null
  const { translated, approved, survived } = shares(project.progress)
  return (
    <Paper withBorder p="md">
      <Group gap="xl" mb="sm">
        <Figure name={t('dashboard:documents')} value={number(project.documents)} />
        <Figure name={t('dashboard:words')} value={number(project.progress.words)} />
        <Figure name={t('dashboard:translated')} value={percent(translated)} />
        <Figure name={t('dashboard:approved')} value={percent(approved)} />
        <Figure name={t('dashboard:overdue')} value={number(project.overdue)} alarming={project.overdue > 0} />
        <Figure
          name={t('dashboard:critical')}
          value={number(project.progress.critical)}
          alarming={project.progress.critical > 0}
        />
        <Figure name={t('dashboard:survived')} value={survived === null ? '–' : percent(survived)} />
      </Group>
      <StateBar progress={project.progress} />
    </Paper>
  )
}

function ThroughputChart({ rows, from, to }: { rows: readonly Throughput[]; from: string; to: string }) {
  const { t } = useTranslation()
  const { number } = useLocale()
  if (rows.length === 0) return <EmptyState text={t('dashboard:noWork')} />
  const data = byDay(rows, from, to).map((row) => ({ ...row, day: row.day.slice(5) }))
  const total = (key: 'confirmedWords' | 'approvedWords') => number(data.reduce((sum, row) => sum + row[key], 0))
  return (
    <div
      role="img"
      aria-label={t('dashboard:throughput.said', {
        confirmed: total('confirmedWords'),
        approved: total('approvedWords'),
      })}
    >
      <BarChart
        h={260}
        data={data}
        dataKey="day"
        withLegend
        series={[
          { name: 'confirmedWords', label: t('dashboard:confirmedWords'), color: 'var(--state-translated)' },
          { name: 'approvedWords', label: t('dashboard:approvedWords'), color: 'var(--state-approved)' },
        ]}
        valueFormatter={number}
        barChartProps={{ accessibilityLayer: false }}
      />
    </div>
  )
}

function FindingsTable({ projectId }: { projectId: string }) {
  const { t } = useTranslation()
  const { locale, number } = useLocale()
  const findings = useQuery(read(topFindings, { params: { projectId } }))
  const title = (id: string) => metaOf(id)?.title[locale] ?? id
  return (
    <Loaded query={findings}>
      {(rows) => {
        if (rows.length === 0) return <EmptyState text={t('dashboard:noFindings')} />
        const checks = [...Map.groupBy(rows, ({ check }) => check)]
          .map(([check, members]) => ({
            check,
            count: members.reduce((sum, row) => sum + row.count, 0),
            worst: SEVERITIES.find((severity) => members.some((row) => row.severity === severity)) ?? 'neutral',
          }))
          .sort((a, b) => b.count - a.count)
        const most = checks[0]?.count ?? 1
        return (
          <Table>
            <Table.Tbody>
              {checks.slice(0, 12).map(({ check, count, worst }) => (
                <Table.Tr key={check}>
                  <Table.Td w="45%">
                    <Anchor component={Link} to={`/checks/${check}`}>
                      {title(check)}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>
                    <div
                      aria-hidden
                      style={{
                        width: `${(count / most) * 100}%`,
                        minWidth: 2,
                        height: 12,
                        borderRadius: 3,
                        background: `var(--severity-${worst})`,
                      }}
                    />
                  </Table.Td>
                  <Table.Td ta="right" w={60}>
                    <Text component="span">{number(count)}</Text>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )
      }}
    </Loaded>
  )
}
