import { useEffect, useState } from 'react'
import type { Segment } from '../../../shared/api/documents.ts'
import type { Finding } from '../../../shared/model.ts'
import type { Check } from './useCheck.ts'

const PAUSE = 200

/** Checks the text of the active row while it is typed. @returns null until something is checked */
export function useLiveChecks(
  check: Check | null,
  segment: Segment | undefined,
  text: string,
): readonly Finding[] | null {
  const [answer, setAnswer] = useState<{ id: string; findings: readonly Finding[] } | null>(null)
  useEffect(() => {
    if (!segment || !check || text === segment.target) return
    const { id, source, role } = segment
    const timer = setTimeout(
      () => check({ id, source, target: text, role }, (findings) => setAnswer({ id, findings })),
      PAUSE,
    )
    return () => clearTimeout(timer)
  }, [segment, text, check])
  return answer && answer.id === segment?.id ? answer.findings : null
}
