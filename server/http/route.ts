import type { Request, RequestHandler, Response, Router } from 'express'
import { z } from 'zod'
import type { Access, AnyEndpoint, ParsedOf, ResponseOf } from '../../shared/api/endpoint.ts'
import { AppError } from '../errors.ts'
import type { Services } from '../services.ts'
import { type Caller, callerOf } from './caller.ts'
import { placeOfNothing } from './nothing.ts'
import { readFiles, type UploadedFile } from './upload.ts'

/** What a handler knows of its call beside the parsed input. */
export interface Call extends Services {
  readonly caller: Caller
  readonly files: readonly UploadedFile[]
  readonly request: Request
  readonly response: Response
}

/** What documentation and tests read of a route. */
export type RouteContract = Pick<
  AnyEndpoint,
  'method' | 'path' | 'access' | 'summary' | 'params' | 'query' | 'body' | 'files'
> & {
  /** Absent where the answer is no JSON: a file, a stream of events. */
  readonly response?: z.ZodType
  /** The media type of such an answer. */
  readonly media?: string
}

/** The answer of what has nothing to say but that it is done. */
export const DONE = { done: true } as const

export interface Route {
  readonly contract: RouteContract
  mount(router: Router, services: Services): void
}

/** Binds an endpoint of shared/api to what answers it: access first, then the input parsed, then the answer by its schema. */
export function route<E extends AnyEndpoint>(
  endpoint: E,
  handle: (input: ParsedOf<E>, call: Call) => Promise<ResponseOf<E>>,
): Route {
  return bind(endpoint, async (input, call) => {
    const answer = await handle(input as ParsedOf<E>, call)
    call.response.json(endpoint.response.parse(answer))
  })
}

/** Binds a route whose answer is no JSON; the handler writes it. */
export function rawRoute<C extends RouteContract>(
  contract: C,
  handle: (input: RawInput<C>, call: Call) => Promise<void>,
): Route {
  return bind(contract, (input, call) => handle(input as RawInput<C>, call))
}
type RawInput<C extends RouteContract> = {
  readonly [K in 'params' | 'query' as C[K] extends z.ZodType ? K : never]: C[K] extends z.ZodType
    ? z.output<C[K]>
    : never
}

interface Input {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
}

function bind(contract: RouteContract, handle: (input: Input, call: Call) => Promise<void>): Route {
  const verb = contract.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'
  return {
    contract,
    mount: (router, services) => {
      const answer = async (request: Request, response: Response): Promise<void> => {
        if (placeOfNothing(request.params) !== undefined) throw new AppError('route.unknown')
        const caller = await callerOf(services, request)
        await caller.require(contract.access satisfies Access, request.params)
        const files = contract.files ? await readFiles(request, response) : []
        const input = {
          params: parse(contract.params, request.params),
          query: parse(contract.query, request.query),
          body: parse(contract.body, contract.files ? jsonField(request.body) : request.body),
        }
        await handle(input, { ...services, caller, files, request, response })
      }
      const waitedFor: RequestHandler = async (request, response) => {
        const answered = services.background.enter()
        await answer(request, response).finally(answered)
      }
      router[verb](contract.path.slice('/api'.length), waitedFor)
    },
  }
}

function parse(schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return undefined
  const nothing = placeOfNothing(value)
  if (nothing !== undefined) {
    throw new AppError('request.invalid', {}, [{ path: nothing, message: 'must not hold the character U+0000' }])
  }
  const parsed = schema.safeParse(value ?? {})
  if (parsed.success) return parsed.data
  const fields = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  throw new AppError('request.invalid', {}, fields)
}

function jsonField(fields: unknown): unknown {
  const field = z.object({ body: z.string().optional() }).safeParse(fields ?? {})
  try {
    return JSON.parse(field.data?.body ?? '{}')
  } catch {
    throw new AppError('request.invalid', {}, [{ path: 'body', message: 'must be JSON' }])
  }
}
