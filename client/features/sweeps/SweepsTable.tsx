import { Anchor, Button, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Sweep } from '../../../shared/api/sweeps.ts'
import { PatternText } from '../../ui/knowledge/PatternText.tsx'
import { ListTable, WhoAndWhen } from '../../ui/ListTable.tsx'
import { Failed, Loaded } from '../../ui/Loaded.tsx'
import { isUnderWay, sweepsQuery, useUndoSweep, useWhenEnded } from './queries.ts'
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
  useWhenEnded(sweeps.data?.some(isUnderWay) ?? false)
  return (
    <Loaded query={sweeps}>
      {(all) =>
        all.length === 0 ? (
          <Text size="sm">{t('sweeps:sweeps.none')}</Text>
        ) : (
          <>
            {undo.error && <Failed error={undo.error} />}
            <ListTable
              label={t('sweeps:sweeps')}
              minWidth={760}
              head={[
                t('sweeps:column.what'),
                t('sweeps:column.when'),
                t('sweeps:column.result'),
                ...(maySweep ? [t('sweeps:column.actions')] : []),
              ]}
            >
              {all.map((sweep) => (
                <SweepRow
                  key={sweep.id}
                  sweep={sweep}
                  maySweep={maySweep}
                  undoing={undo.isPending && undo.variables.sweepId === sweep.id}
                  onUndo={() => undo.mutate({ sweepId: sweep.id })}
                />
              ))}
            </ListTable>
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
  const { applied, undone, projectId, id } = sweep
  return (
    <Table.Tr>
      <Table.Td>
        <PatternText pattern={sweep.pattern} />
      </Table.Td>
      <WhoAndWhen who={sweep.by} at={sweep.at} />
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
