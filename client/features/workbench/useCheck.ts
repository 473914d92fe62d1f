import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { listNames, listTerms } from '../../../shared/api/knowledge.ts'
import { getProject } from '../../../shared/api/projects.ts'
import { listRules } from '../../../shared/api/sweeps.ts'
import type { Pair } from '../../../shared/checks/check.ts'
import type { Finding } from '../../../shared/model.ts'
import { read } from '../../api/query.ts'
import type { CheckAnswer, CheckRequest, CheckScope } from './checks.worker.ts'
import { standingRules } from './standingRules.ts'

const AFTER_ROWS = 500
const FRESH = 60_000

/** Checks one text; only the latest that was asked for is answered. */
export type Check = (pair: Pair, answer: (findings: readonly Finding[]) => void) => void

/** What the project knows and wants, for the checks; undefined until it is read. */
function useScope(projectId: string, enabled: boolean): CheckScope | undefined {
  const params = { projectId }
  const options = { staleTime: FRESH, enabled }
  const settings = useQuery(read(getProject, { params })).data?.settings
  const terms = useQuery({ ...read(listTerms, { params, query: {} }), ...options }).data
  const names = useQuery({ ...read(listNames, { params, query: {} }), ...options }).data
  const rules = useQuery({ ...read(listRules, { params }), ...options }).data
  return useMemo(
    () => settings && terms && names && rules && { settings, terms, names, rules: standingRules(rules) },
    [settings, terms, names, rules],
  )
}

/** Asks a worker, by turns. */
function askerOf(worker: Worker): Check {
  let turn = 0
  let told: (findings: readonly Finding[]) => void = () => {}
  worker.onmessage = ({ data }: MessageEvent<CheckAnswer>) => {
    if (data.turn === turn) told(data.findings)
  }
  return (pair, answer) => {
    turn += 1
    told = answer
    worker.postMessage({ kind: 'check', turn, pair } satisfies CheckRequest)
  }
}

/** Starts the checks in a worker, once the rows stand: reading in what they know would take from them. Mounted once. */
export function useCheck(projectId: string, standing: boolean): Check | null {
  const scope = useScope(projectId, standing)
  const worker = useRef<Worker | null>(null)
  const [ask, setAsk] = useState<Check | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => {
      worker.current = new Worker(new URL('./checks.worker.ts', import.meta.url), { type: 'module' })
      const asker = askerOf(worker.current)
      setAsk(() => asker)
    }, AFTER_ROWS)
    return () => {
      clearTimeout(timer)
      worker.current?.terminate()
      worker.current = null
    }
  }, [])
  useEffect(() => {
    if (scope && ask) worker.current?.postMessage({ kind: 'scope', scope } satisfies CheckRequest)
  }, [scope, ask])
  return scope ? ask : null
}
