import { Anchor, Button, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Sweep } from '../../../shared/api/sweeps.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { Failed, Loaded } from '../../ui/Loaded.tsx'
import { PatternText } from './PatternText.tsx'
import { sweepsQuery, useUndoSweep } from './queries.ts'
import { SweepFigures } from './SweepFigures.tsx'

interface Props {
  readonly projectId: string
  readonly maySweep: boolean
}

/** The sweeps that were made, newest first, each with the way to take it back. */
export function SweepsTable({ projectId, maySweep }: Props) {
  const { t } = useTranslation()
  const sweeps = useQuery(sweepsQuery(projectId))
  const undo = useUndoSweep()
  return (
    <Loaded query={sweeps}>
      {(all) =>
        all.length === 0 ? (
          <Text size="sm">{t('sweeps:sweeps.none')}</Text>
        ) : (
          <>
            {undo.error && <Failed error={undo.error} />}
            <Table.ScrollContainer
              minWidth={760}
              scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('sweeps:sweeps') } }}
            >
              <Table verticalSpacing="xs" aria-label={t('sweeps:sweeps')}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('sweeps:column.what')}</Table.Th>
                    <Table.Th>{t('sweeps:column.when')}</Table.Th>
                    <Table.Th>{t('sweeps:column.result')}</Table.Th>
                    {maySweep && <Table.Th>{t('sweeps:column.actions')}</Table.Th>}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {all.map((sweep) => (
                    <SweepRow
                      key={sweep.id}
                      sweep={sweep}
                      maySweep={maySweep}
                      undoing={undo.isPending && undo.variables.sweepId === sweep.id}
                      onUndo={() => undo.mutate({ sweepId: sweep.id })}
                    />
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          </>
        )
      }
    </Loaded>
  )
}

interface RowProps {
  readonly sweep: Sweep
  readonly maySweep: boolean
  readonly undoing: boolean
  readonly onUndo: () => void
}

function SweepRow({ sweep, maySweep, undoing, onUndo }: RowProps) {
  const { t } = useTranslation()
  const { instant } = useLocale()
  const { applied, undone, projectId, id } = sweep
  return (
    <Table.Tr>
      <Table.Td>
        <PatternText pattern={sweep.pattern} />
      </Table.Td>
      <Table.Td>
        <Text size="sm">{sweep.by?.name ?? '–'}</Text>
        <Text size="sm" c="dimmed">
          {instant(sweep.at)}
        </Text>
      </Table.Td>
      <Table.Td>
        <Text size="sm" fw={600}>
          {t(`sweeps:status.${sweep.status}`)}
        </Text>
        <SweepFigures sweep={sweep} />
      </Table.Td>
      {maySweep && (
        <Table.Td>
          {sweep.status === 'done' && applied > undone && (
            <>
              <Button size="compact-sm" variant="default" loading={undoing} onClick={onUndo}>
                {t('sweeps:undo')}
              </Button>{' '}
              <Anchor
                size="sm"
                renderRoot={(props) => (
                  <Link to="/projects/$projectId/rules" params={{ projectId }} search={{ sweep: id }} {...props} />
                )}
              >
                {t('sweeps:undo.oneOf')}
              </Anchor>
            </>
          )}
        </Table.Td>
      )}
    </Table.Tr>
  )
}
