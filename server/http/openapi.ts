import { z } from 'zod'
import { problem } from '../../shared/api/common.ts'
import type { RouteContract } from './route.ts'

type Json = Record<string, unknown>

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _version, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}

/** The OpenAPI 3.1 document of a list of routes. */
export function openApi(contracts: readonly RouteContract[]): Json {
  const paths: Record<string, Json> = {}
  for (const contract of contracts) {
    const path = contract.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [contract.method.toLowerCase()]: operation(contract) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Songdesk', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'songdesk.session_token' } },
      schemas: { Problem: jsonSchema(problem, 'output') },
    },
    paths,
  }
}

function operation(contract: RouteContract): Json {
  const refused = { description: 'Refused', content: json({ $ref: '#/components/schemas/Problem' }) }
  const ok = contract.response
    ? json(jsonSchema(contract.response, 'output'))
    : { [contract.media ?? 'application/octet-stream']: {} }
  return {
    summary: contract.summary,
    description: `Access: ${contract.access}`,
    security: contract.access === 'public' ? [] : [{ session: [] }],
    parameters: [...parameters(contract.params, 'path'), ...parameters(contract.query, 'query')],
    ...(contract.body ? { requestBody: requestBody(contract) } : {}),
    responses: { 200: { description: 'Done', content: ok }, default: refused },
  }
}

const json = (schema: Json) => ({ 'application/json': { schema } })

function requestBody(contract: RouteContract): Json {
  const body = contract.body ? jsonSchema(contract.body, 'input') : {}
  if (!contract.files) return { required: true, content: json(body) }
  const files = { type: 'array', items: { type: 'string', format: 'binary' } }
  const form = { schema: { type: 'object', properties: { files, body } } }
  return { required: true, content: { 'multipart/form-data': form } }
}

function parameters(schema: z.ZodType | undefined, where: 'path' | 'query'): Json[] {
  if (!schema) return []
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Record<string, Json>
    required?: string[]
  }
  return Object.entries(properties).map(([name, of]) => ({
    name,
    in: where,
    required: required.includes(name),
    schema: of,
  }))
}
