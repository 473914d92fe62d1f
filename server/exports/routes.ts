import { EXPORT_PATH, exportParams, exportPlan, exportQuery } from '../../shared/api/exports.ts'
import { type Route, type RouteContract, rawRoute, route } from '../http/route.ts'
import { exportDocument, planExport } from './exportDocument.ts'

const exportContract = {
  method: 'GET',
  path: EXPORT_PATH,
  access: 'project.read',
  summary: 'Take a document out in a format; only approved text unless asked otherwise',
  params: exportParams,
  query: exportQuery,
  media: 'application/octet-stream',
} as const satisfies RouteContract

export const exportRoutes: readonly Route[] = [
  route(exportPlan, ({ params, query }, { database }) => planExport(database.kysely, params.documentId, query.text)),
  rawRoute(exportContract, async ({ params, query }, { database, response }) => {
    const { name, mime, bytes } = await exportDocument(database.kysely, params.documentId, query)
    response.attachment(name).set('Content-Type', mime).send(Buffer.from(bytes))
  }),
]
