import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { create } from 'zustand'
import { listNames, listTerms } from '../../../../shared/api/knowledge.ts'
import { read } from '../../../api/query.ts'
import { carriedOver, type EntriesAnswer, type EntriesRequest, type Entry, type EntryPair } from './entry.ts'

const FRESH = 60_000
/** Once the rows stand: reading in what is known of names and terms would take from them. */
const AFTER_ROWS = 300
const MOST = 1_000
const NONE: readonly Entry[] = []

interface Found {
  /** Counts up with every change of the glossary and ledger; 0 until they are read. */
  readonly generation: number
  readonly entries: ReadonlyMap<string, readonly Entry[]>
}

/** What the worker has found, by the two texts of a paragraph. */
const useFound = create<Found>(() => ({ generation: 0, entries: new Map() }))

const keyOf = ({ source, target }: EntryPair) => `${source}\u0000${target}`

let worker: Worker | null = null
let asked: EntryPair[] = []

function take({ generation, pairs, entries }: EntriesAnswer): void {
  useFound.setState((now) => {
    if (generation !== now.generation) return now
    const all = new Map(now.entries)
    for (const [at, pair] of pairs.entries()) all.set(keyOf(pair), entries[at] ?? NONE)
    for (const key of all.keys()) {
      if (all.size <= MOST) break
      all.delete(key)
    }
    return { ...now, entries: all }
  })
}

/** Asks for the entries of a paragraph; what is asked for in one breath goes in one message. */
function ask(pair: EntryPair): void {
  asked.push(pair)
  if (asked.length > 1) return
  setTimeout(() => {
    const { generation } = useFound.getState()
    worker?.postMessage({ kind: 'pairs', generation, pairs: asked } satisfies EntriesRequest)
    asked = []
  })
}

/** Starts what finds terms and names, off the main thread, with a project's glossary and ledger. Mounted once. */
export function useEntriesWorker(projectId: string, standing: boolean): void {
  const params = { projectId }
  const options = { staleTime: FRESH, enabled: standing }
  const terms = useQuery({ ...read(listTerms, { params, query: {} }), ...options }).data
  const names = useQuery({ ...read(listNames, { params, query: {} }), ...options }).data
  useEffect(() => {
    if (!terms || !names) return
    const timer = setTimeout(
      () => {
        worker ??= new Worker(new URL('./entries.worker.ts', import.meta.url), { type: 'module' })
        worker.onmessage = ({ data }: MessageEvent<EntriesAnswer>) => take(data)
        worker.postMessage({ kind: 'knowledge', terms, names } satisfies EntriesRequest)
        useFound.setState(({ generation }) => ({ generation: generation + 1, entries: new Map() }))
      },
      worker ? 0 : AFTER_ROWS,
    )
    return () => clearTimeout(timer)
  }, [terms, names])
  useEffect(
    () => () => {
      worker?.terminate()
      worker = null
      useFound.setState({ generation: 0, entries: new Map() })
    },
    [],
  )
}

/** The terms and names of a paragraph; while a new text is looked through, those of the text before, carried over to it. */
export function useEntries(source: string, target: string, wanted = true): readonly Entry[] {
  const generation = useFound((state) => state.generation)
  const found = useFound((state) => state.entries.get(keyOf({ source, target })))
  const last = useRef<{ source: string; target: string; entries: readonly Entry[] } | null>(null)
  useEffect(() => {
    if (wanted && generation > 0 && !found && source !== '') ask({ source, target })
  }, [wanted, generation, found, source, target])
  return useMemo(() => {
    if (found) last.current = { source, target, entries: found }
    if (!wanted) return NONE
    const before = last.current?.source === source ? last.current : null
    return found ?? (before ? carriedOver(before.entries, before.target, target) : NONE)
  }, [found, wanted, source, target])
}
