import { z } from 'zod'
import { type Problem, problem } from '../../shared/api/common.ts'
import type { AnyEndpoint, InputOf, ResponseOf } from '../../shared/api/endpoint.ts'

/** A refused or failed request. `status` 0 and code `offline` where no answer came at all. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly params: Problem['params']
  readonly fields: NonNullable<Problem['fields']>

  constructor(status: number, given: Problem) {
    super(given.code)
    this.name = 'ApiError'
    this.status = status
    this.code = given.code
    this.params = given.params
    this.fields = given.fields ?? []
  }
}

/** Whether an error means that the server could not be reached or was not able to answer, so that trying again may help. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 0 || error.status >= 502)
}

type Listener = () => void
const sessionEnd = new Set<Listener>()
const reachability = new Set<(reachable: boolean) => void>()

/** Calls back whenever a request is answered 401 that needed a session. @returns the way to stop */
export function onSessionEnd(listener: Listener): () => void {
  sessionEnd.add(listener)
  return () => sessionEnd.delete(listener)
}

/** Calls back after every request: did the server answer? @returns the way to stop */
export function onReachability(listener: (reachable: boolean) => void): () => void {
  reachability.add(listener)
  return () => reachability.delete(listener)
}

interface Parts {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

/** The address of a path below /api, its `:name`s filled and its query appended; undefined values are left out. */
export function addressOf(path: string, params: Parts['params'] = {}, query: Parts['query'] = {}): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null)
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return search ? `${filled}?${search}` : filled
}

function payload(body: unknown, files: readonly File[] | undefined): RequestInit {
  if (files) {
    const form = new FormData()
    for (const file of files) form.append('files', file, file.name)
    form.append('body', JSON.stringify(body ?? {}))
    return { body: form }
  }
  return body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }
}

async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    const response = await fetch(address, init)
    for (const listener of reachability) listener(response.status < 502)
    return response
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    for (const listener of reachability) listener(false)
    throw new ApiError(0, { code: 'offline', params: {} })
  }
}

async function refusal(response: Response): Promise<ApiError> {
  const parsed = problem.safeParse(await response.json().catch(() => null))
  return new ApiError(response.status, parsed.data ?? { code: `http.${response.status}`, params: {} })
}

const LOOKED_AT = 100

/**
 * An answer by its schema. Of a long list only the head is looked at: the server has made every item by the same schema, so
 * what there is to find (another version's answer, another program's) shows in the first ones.
 */
function parsedAnswer(schema: z.ZodType, answer: unknown): { readonly success: boolean; readonly data?: unknown } {
  if (!(schema instanceof z.ZodArray) || !Array.isArray(answer)) return schema.safeParse(answer)
  const head = schema.safeParse(answer.slice(0, LOOKED_AT))
  return head.success ? { success: true, data: head.data.concat(answer.slice(LOOKED_AT)) } : head
}

/**
 * Sends one request and returns its parsed answer.
 * @param options.files sent as multipart/form-data; `keepalive` lets a small request outlive the page
 * @throws ApiError where the server refused, could not be reached, or answered in a shape that the contract does not know
 */
export async function call<E extends AnyEndpoint>(
  endpoint: E,
  input: InputOf<E>,
  options: { readonly files?: readonly File[]; readonly signal?: AbortSignal; readonly keepalive?: boolean } = {},
): Promise<ResponseOf<E>> {
  const { params, query, body } = input as Parts
  const response = await send(addressOf(endpoint.path, params, query), {
    method: endpoint.method,
    credentials: 'same-origin',
    ...payload(body, options.files),
    ...(options.signal ? { signal: options.signal } : {}),
    ...(options.keepalive ? { keepalive: true } : {}),
  })
  if (!response.ok) {
    if (response.status === 401 && endpoint.access !== 'public') for (const listener of sessionEnd) listener()
    throw await refusal(response)
  }
  const parsed = parsedAnswer(endpoint.response, await response.json().catch(() => null))
  if (!parsed.success) throw new ApiError(response.status, { code: 'answer.unknown', params: { path: endpoint.path } })
  return parsed.data as ResponseOf<E>
}
