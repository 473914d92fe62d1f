import type { Pattern } from '../../../shared/api/sweeps.ts'
import type { Scope } from './filters.ts'
import { Preview } from './Preview.tsx'
import { SweepProgress } from './SweepProgress.tsx'

interface Props {
  readonly projectId: string
  readonly pattern: Pattern
  readonly scope: Scope
  /** The rule whose tallies this counts for. */
  readonly ruleId?: string
  readonly maySweep: boolean
  /** The sweep that was started from here, as the address has it. */
  readonly sweepId: string | undefined
  readonly onSweep: (sweepId: string | undefined) => void
}

/** Preview, sweep, undo: the same for a rule and for find and replace. */
export function SweepBench({ sweepId, onSweep, maySweep, projectId, pattern, scope, ruleId }: Props) {
  if (sweepId) return <SweepProgress sweepId={sweepId} maySweep={maySweep} onClose={() => onSweep(undefined)} />
  return (
    <Preview
      projectId={projectId}
      pattern={pattern}
      scope={scope}
      ruleId={ruleId}
      maySweep={maySweep}
      onStarted={onSweep}
    />
  )
}
