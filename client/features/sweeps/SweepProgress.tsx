import { Alert, Group, Paper, Progress, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sweep } from '../../../shared/api/sweeps.ts'
import { CommandButton } from '../../ui/commands/CommandButton.tsx'
import { useCommands } from '../../ui/commands/registry.ts'
import { Failed, Loaded } from '../../ui/Loaded.tsx'
import { isUnderWay, sweepQuery, useUndoSweep, useWhenEnded } from './queries.ts'
import { SweepFigures } from './SweepFigures.tsx'
import { UndoArticle } from './UndoArticle.tsx'

interface Props {
  readonly sweepId: string
  readonly maySweep: boolean
  readonly onClose: () => void
}

/** A sweep from its start to its end, and its undoing. */
export function SweepProgress({ sweepId, maySweep, onClose }: Props) {
  const sweep = useQuery(sweepQuery(sweepId))
  return <Loaded query={sweep}>{(data) => <Progressing sweep={data} maySweep={maySweep} onClose={onClose} />}</Loaded>
}

function Progressing({ sweep, maySweep, onClose }: { sweep: Sweep; maySweep: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const undo = useUndoSweep()
  const underWay = isUnderWay(sweep)
  useWhenEnded(underWay)
  const place = useRef<HTMLElement>(null)
  // The button or the field that was in use is gone or done with; the keys of the sweep are meant from here on.
  useEffect(() => place.current?.focus(), [])
  const undoing = undo.isPending || sweep.status === 'undoing'
  const left = maySweep && sweep.applied > sweep.undone
  const undoable = left && sweep.status === 'done'
  useCommands([
    {
      id: 'sweep.undo',
      title: 'sweeps:undo',
      group: 'sweeps:group',
      keys: ['u'],
      when: () => undoable && !undo.isPending,
      run: () => undo.mutate({ sweepId: sweep.id }),
    },
    {
      id: 'sweep.close',
      title: 'sweeps:back',
      group: 'sweeps:group',
      keys: ['escape'],
      when: () => sweep.status !== 'running',
      run: onClose,
    },
  ])
  const share = undoing ? sweep.undone / (sweep.undone + sweep.undoing) : (sweep.applied + sweep.skipped) / sweep.total
  return (
    <Paper ref={place} tabIndex={-1} withBorder p="md" component="section" aria-label={t('sweeps:sweep')}>
      <Stack>
        {undo.error && <Failed error={undo.error} />}
        <Progress
          value={sweep.total === 0 ? 100 : Math.min(share || 0, 1) * 100}
          animated={underWay || undo.isPending}
          aria-label={t('sweeps:progress')}
        />
        <div role="status">
          <Text fw={600}>{t(`sweeps:status.${sweep.status}`)}</Text>
          <SweepFigures sweep={sweep} />
        </div>
        {sweep.status === 'failed' && <Alert color="red">{t('sweeps:failed.next')}</Alert>}
        <Group align="end">
          {(undoable || undoing) && <CommandButton id="sweep.undo" loading={undoing} />}
          <CommandButton id="sweep.close" />
        </Group>
        {left && sweep.status !== 'running' && <UndoArticle sweep={sweep} />}
      </Stack>
    </Paper>
  )
}
