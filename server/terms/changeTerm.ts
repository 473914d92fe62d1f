import { randomUUID } from 'node:crypto'
import type { ParsedOf } from '../../shared/api/endpoint.ts'
import type * as api from '../../shared/api/knowledge.ts'
import { found } from '../errors.ts'
import { knowledgeChanged } from '../findings/recheckProject.ts'
import type { Call } from '../http/route.ts'
import { noteChange } from './changes.ts'
import { deleteTermRow, findTerm, insertTerm, type TermBody, updateTermRow } from './repository.ts'

const bodyOf = ({ id: _id, changedBy: _by, changedAt: _at, ...body }: api.Term): TermBody => body

export async function createTerm({ params, body }: ParsedOf<typeof api.createTerm>, call: Call): Promise<api.Term> {
  const { database, caller } = call
  const stamp = {
    id: randomUUID(),
    projectId: params.projectId,
    changedBy: caller.person.id,
    changedAt: new Date().toISOString(),
  }
  await database.kysely.transaction().execute(async (db) => {
    await insertTerm(db, stamp, body)
    await noteChange(db, {
      projectId: stamp.projectId,
      itemId: stamp.id,
      by: stamp.changedBy,
      at: stamp.changedAt,
      before: null,
      after: body,
    })
  })
  await knowledgeChanged(call, caller.projectId)
  return found(await findTerm(database.kysely, stamp.id))
}

export async function updateTerm({ params, body }: ParsedOf<typeof api.updateTerm>, call: Call): Promise<api.Term> {
  const { database, caller } = call
  const { termId } = params
  const stamp = {
    id: termId,
    projectId: caller.projectId,
    changedBy: caller.person.id,
    changedAt: new Date().toISOString(),
  }
  await database.kysely.transaction().execute(async (db) => {
    const before = bodyOf(found(await findTerm(db, termId)))
    await updateTermRow(db, stamp, body)
    await noteChange(db, {
      projectId: stamp.projectId,
      itemId: termId,
      by: stamp.changedBy,
      at: stamp.changedAt,
      before,
      after: body,
    })
  })
  await knowledgeChanged(call, caller.projectId)
  return found(await findTerm(database.kysely, termId))
}

export async function deleteTerm({ params }: ParsedOf<typeof api.deleteTerm>, call: Call): Promise<{ done: true }> {
  const { database, caller } = call
  const { termId } = params
  await database.kysely.transaction().execute(async (db) => {
    const before = bodyOf(found(await findTerm(db, termId)))
    await deleteTermRow(db, termId)
    await noteChange(db, {
      projectId: caller.projectId,
      itemId: termId,
      by: caller.person.id,
      at: new Date().toISOString(),
      before,
      after: null,
    })
  })
  await knowledgeChanged(call, caller.projectId)
  return { done: true }
}
