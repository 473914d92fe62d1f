import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Segment } from '../../../shared/api/documents.ts'
import { listNames, listTerms } from '../../../shared/api/knowledge.ts'
import { getProject } from '../../../shared/api/projects.ts'
import { listRules } from '../../../shared/api/sweeps.ts'
import type { Finding } from '../../../shared/model.ts'
import { read } from '../../api/query.ts'
import type { CheckAnswer, CheckRequest, CheckScope } from './checks.worker.ts'
import { standingRules } from './standingRules.ts'

const PAUSE = 200
const AFTER_ROWS = 500

/** What the project knows and wants, for the checks; undefined until it is read. */
function useScope(projectId: string): CheckScope | undefined {
  const params = { projectId }
  const settings = useQuery(read(getProject, { params })).data?.settings
  const terms = useQuery({ ...read(listTerms, { params, query: {} }), staleTime: 60_000 }).data
  const names = useQuery({ ...read(listNames, { params, query: {} }), staleTime: 60_000 }).data
  const rules = useQuery({ ...read(listRules, { params }), staleTime: 60_000 }).data
  return useMemo(
    () => settings && terms && names && rules && { settings, terms, names, rules: standingRules(rules) },
    [settings, terms, names, rules],
  )
}

/** Checks the text of the active row while it is typed, off the main thread. @returns null until something is checked */
export function useLiveChecks(
  projectId: string,
  segment: Segment | undefined,
  text: string,
): readonly Finding[] | null {
  const scope = useScope(projectId)
  const worker = useRef<Worker | null>(null)
  const turn = useRef(0)
  const [ready, setReady] = useState(false)
  const [answer, setAnswer] = useState<{ id: string; findings: readonly Finding[] } | null>(null)

  useEffect(() => {
    // Once the rows stand: reading in what the checks know would take from them.
    const timer = setTimeout(() => {
      worker.current = new Worker(new URL('./checks.worker.ts', import.meta.url), { type: 'module' })
      setReady(true)
    }, AFTER_ROWS)
    return () => {
      clearTimeout(timer)
      worker.current?.terminate()
      worker.current = null
    }
  }, [])

  useEffect(() => {
    if (scope && ready) worker.current?.postMessage({ kind: 'scope', scope } satisfies CheckRequest)
  }, [scope, ready])

  useEffect(() => {
    if (!segment || !scope || !ready || text === segment.target) return
    const { id, source, role } = segment
    const timer = setTimeout(() => {
      turn.current += 1
      const asked = turn.current
      if (!worker.current) return
      worker.current.onmessage = ({ data }: MessageEvent<CheckAnswer>) => {
        if (data.turn === asked) setAnswer({ id, findings: data.findings })
      }
      const pair = { id, source, target: text, role }
      worker.current.postMessage({ kind: 'check', turn: asked, pair } satisfies CheckRequest)
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [segment, text, scope, ready])

  return answer && answer.id === segment?.id ? answer.findings : null
}
