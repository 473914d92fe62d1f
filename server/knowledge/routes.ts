import { z } from 'zod'
import { importKnowledge as endpoint, KNOWLEDGE_EXPORT_PATH } from '../../shared/api/knowledge.ts'
import { type Route, type RouteContract, rawRoute, route } from '../http/route.ts'
import { exportKnowledge } from './exportKnowledge.ts'
import { importKnowledge } from './importKnowledge.ts'

const exportContract = {
  method: 'GET',
  path: KNOWLEDGE_EXPORT_PATH,
  access: 'project.read',
  summary: 'Take terms (TBX, CSV), names (CSV) or memory (TMX, CSV) out',
  params: endpoint.params!,
  query: z.object({ format: z.string().min(1).max(10) }),
  media: 'application/octet-stream',
} as const satisfies RouteContract

export const knowledgeRoutes: readonly Route[] = [
  route(endpoint, importKnowledge),
  rawRoute(exportContract, async ({ params, query }, { database, response }) => {
    const { name, mime, bytes } = await exportKnowledge(database.longReads, params, query.format)
    response.attachment(name).set('Content-Type', mime).send(Buffer.from(bytes))
  }),
]
