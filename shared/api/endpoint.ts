import type { z } from 'zod'
import type { ProjectAction } from '../permissions.ts'

/**
 * Who may call a route: anybody; anybody signed in; an admin; or whoever may do this in the project that the path names
 * (by `projectId`, or through the document, segment, … whose id stands in the path).
 */
export type Access = 'public' | 'session' | 'admin' | ProjectAction

type Shape = z.ZodType | undefined

/** One route, as the server binds it, the client calls it and the OpenAPI document describes it. */
export interface Endpoint<Params extends Shape, Query extends Shape, Body extends Shape, Response extends z.ZodType> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** With `:name` for parameters, below `/api`. */
  readonly path: `/api/${string}`
  readonly access: Access
  readonly summary: string
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  /** Files sent as multipart/form-data in the field `files`, beside the body's fields as JSON in the field `body`. */
  readonly files?: true
  readonly response: Response
}

export type AnyEndpoint = Endpoint<Shape, Shape, Shape, z.ZodType>

type Given<Name extends string, S extends Shape, As extends 'input' | 'output'> = S extends z.ZodType
  ? { readonly [K in Name]: As extends 'input' ? z.input<S> : z.output<S> }
  : unknown

/** What a caller hands over. */
export type InputOf<E> =
  E extends Endpoint<infer P, infer Q, infer B, z.ZodType>
    ? Given<'params', P, 'input'> & Given<'query', Q, 'input'> & Given<'body', B, 'input'>
    : never

/** What a handler receives, parsed. */
export type ParsedOf<E> =
  E extends Endpoint<infer P, infer Q, infer B, z.ZodType>
    ? Given<'params', P, 'output'> & Given<'query', Q, 'output'> & Given<'body', B, 'output'>
    : never

export type ResponseOf<E extends { response: z.ZodType }> = z.output<E['response']>

/** Declares a route; the types follow from the schemas. */
export function endpoint<
  Params extends Shape = undefined,
  Query extends Shape = undefined,
  Body extends Shape = undefined,
  Response extends z.ZodType = z.ZodType,
>(route: Endpoint<Params, Query, Body, Response>): Endpoint<Params, Query, Body, Response> {
  return route
}
