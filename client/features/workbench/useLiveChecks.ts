import { useEffect, useRef, useState } from 'react'
import type { Segment } from '../../../shared/api/documents.ts'
import type { CheckSettings } from '../../../shared/checks/check.ts'
import type { Finding } from '../../../shared/model.ts'
import type { CheckAnswer, CheckRequest } from './checks.worker.ts'

const PAUSE = 200

/** Checks the text of the active row while it is typed, off the main thread. @returns null until this text is checked */
export function useLiveChecks(
  segment: Segment | undefined,
  text: string,
  settings: CheckSettings | undefined,
): readonly Finding[] | null {
  const worker = useRef<Worker | null>(null)
  const turn = useRef(0)
  const [answer, setAnswer] = useState<{ id: string; findings: readonly Finding[] } | null>(null)

  useEffect(() => {
    worker.current = new Worker(new URL('./checks.worker.ts', import.meta.url), { type: 'module' })
    return () => worker.current?.terminate()
  }, [])

  useEffect(() => {
    if (!segment || !settings || text === segment.target) return
    const { id, source, role } = segment
    const timer = setTimeout(() => {
      turn.current += 1
      const asked = turn.current
      if (!worker.current) return
      worker.current.onmessage = ({ data }: MessageEvent<CheckAnswer>) => {
        if (data.turn === asked) setAnswer({ id, findings: data.findings })
      }
      worker.current.postMessage({
        turn: asked,
        pair: { id, source, target: text, role },
        settings,
      } satisfies CheckRequest)
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [segment, text, settings])

  return answer && answer.id === segment?.id ? answer.findings : null
}
