import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { listDocuments } from '../../../shared/api/documentList.ts'
import { listSegments } from '../../../shared/api/documents.ts'
import type { InputOf } from '../../../shared/api/endpoint.ts'
import {
  createRule,
  dismissRule,
  getSweep,
  listRules,
  listSweeps,
  type Pattern,
  previewPattern,
  type Sweep,
  searchSegments,
  startSweep,
  undoSweep,
  updateRule,
} from '../../../shared/api/sweeps.ts'
import { call } from '../../api/http.ts'
import { keyOf, read } from '../../api/query.ts'
import { isUsable } from './draft.ts'
import type { FindAddress, Scope } from './filters.ts'
import { scopeOf } from './filters.ts'

/** Milliseconds between two looks at a sweep that runs. */
export const POLL = 500
/** As many hits as the server gives at once; all are counted, and all are replaced. */
export const MOST_HITS = 5000

/** Where a pattern applies. Nothing is asked of a pattern that says nothing or is refused. */
export const hitsQuery = (projectId: string, pattern: Pattern, scope: Scope, limit = MOST_HITS) =>
  queryOptions({
    queryKey: [previewPattern.path, projectId, pattern, scope, limit],
    queryFn: ({ signal }) =>
      call(previewPattern, { params: { projectId }, body: { pattern, scope, limit } }, { signal }),
    enabled: isUsable(pattern),
  })

export function searchQuery(projectId: string, address: FindAddress) {
  const { q = '', side = 'both', regex = false, words: wholeWords = false } = address
  const body = { q, side, regex, wholeWords, scope: scopeOf(address) }
  return queryOptions({
    queryKey: [searchSegments.path, projectId, body],
    queryFn: ({ signal }) => call(searchSegments, { params: { projectId }, body }, { signal }),
    enabled: q !== '',
  })
}

/** Whether a sweep or its undoing is under way. */
export const isUnderWay = ({ status }: Pick<Sweep, 'status'>): boolean => status === 'running' || status === 'undoing'

/** A sweep, read again and again as long as it or its undoing runs. */
export const sweepQuery = (sweepId: string) => ({
  ...read(getSweep, { params: { sweepId } }),
  refetchInterval: (query: { state: { data?: Sweep | undefined } }) =>
    query.state.data && isUnderWay(query.state.data) ? POLL : (false as const),
})

export const sweepsQuery = (projectId: string) => ({
  ...read(listSweeps, { params: { projectId } }),
  refetchInterval: (query: { state: { data?: Sweep[] | undefined } }) =>
    query.state.data?.some(isUnderWay) ? POLL : (false as const),
})

function useTextsChanged() {
  const client = useQueryClient()
  const stale = [listSweeps, listRules, listDocuments, listSegments, previewPattern, searchSegments]
  return () => Promise.all(stale.map(({ path }) => client.invalidateQueries({ queryKey: [path] })))
}

/** Reads anew what a sweep or its undoing made stale, as soon as it ends. */
export function useWhenEnded(underWay: boolean): void {
  const changed = useTextsChanged()
  const ran = useRef(underWay)
  useEffect(() => {
    if (underWay) ran.current = true
    else if (ran.current) {
      ran.current = false
      void changed()
    }
  }, [underWay])
}

export function useStartSweep(projectId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: InputOf<typeof startSweep>['body']) => call(startSweep, { params: { projectId }, body }),
    onSuccess: (sweep) => client.setQueryData(keyOf(getSweep, { params: { sweepId: sweep.id } }), sweep),
  })
}

export function useUndoSweep() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ sweepId, documentId }: { sweepId: string; documentId?: string }) =>
      call(undoSweep, { params: { sweepId }, body: documentId ? { documentId } : {} }),
    onSuccess: (sweep) => {
      client.setQueryData(keyOf(getSweep, { params: { sweepId: sweep.id } }), sweep)
      return client.invalidateQueries({ queryKey: [listSweeps.path] })
    },
  })
}

function useRulesChanged() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: [listRules.path] })
}

export function useCreateRule(projectId: string) {
  const changed = useRulesChanged()
  return useMutation({
    mutationFn: (body: InputOf<typeof createRule>['body']) => call(createRule, { params: { projectId }, body }),
    onSuccess: changed,
  })
}

export function useUpdateRule() {
  const changed = useRulesChanged()
  return useMutation({
    mutationFn: ({ ruleId, body }: { ruleId: string; body: InputOf<typeof updateRule>['body'] }) =>
      call(updateRule, { params: { ruleId }, body }),
    onSuccess: changed,
  })
}

export function useDismissRule() {
  const changed = useRulesChanged()
  return useMutation({
    mutationFn: (ruleId: string) => call(dismissRule, { params: { ruleId } }),
    onSuccess: changed,
  })
}
