import type { ParsedOf } from '../../shared/api/endpoint.ts'
import type * as api from '../../shared/api/knowledge.ts'
import { found } from '../errors.ts'
import { knowledgeChanged } from '../findings/recheckProject.ts'
import type { Call } from '../http/route.ts'
import { deleteItem, note, type Shelf, stampOf, updateItem } from './changeItem.ts'
import { deleteTermRow, findTerm, insertTerm, type TermBody, updateTermRow } from './repository.ts'

const TERMS: Shelf<TermBody, api.Term> = {
  find: findTerm,
  bodyOf: ({ id: _id, changedBy: _by, changedAt: _at, ...body }) => body,
  update: updateTermRow,
  remove: deleteTermRow,
}

export async function createTerm({ body }: ParsedOf<typeof api.createTerm>, call: Call): Promise<api.Term> {
  const stamp = stampOf(call)
  await call.database.kysely.transaction().execute(async (db) => {
    await insertTerm(db, stamp, body)
    await note(db, stamp, null, body)
  })
  await knowledgeChanged(call, stamp.projectId)
  return found(await findTerm(call.database.kysely, stamp.id))
}

export const updateTerm = ({ params, body }: ParsedOf<typeof api.updateTerm>, call: Call): Promise<api.Term> =>
  updateItem(call, TERMS, params.termId, body)

export const deleteTerm = ({ params }: ParsedOf<typeof api.deleteTerm>, call: Call): Promise<{ done: true }> =>
  deleteItem(call, TERMS, params.termId)
