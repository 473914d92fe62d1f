import { randomUUID } from 'node:crypto'
import type { ParsedOf } from '../../shared/api/endpoint.ts'
import type * as api from '../../shared/api/knowledge.ts'
import { AppError, found } from '../errors.ts'
import { knowledgeChanged } from '../findings/recheckProject.ts'
import type { Call } from '../http/route.ts'
import { proposeRule } from '../rules/proposeRule.ts'
import { noteChange } from '../terms/changes.ts'
import { formsInUse } from './proposals.ts'
import { deleteNameRow, findName, insertName, type NameBody, updateNameRow } from './repository.ts'

const bodyOf = ({ id: _id, changedBy: _by, changedAt: _at, ...body }: api.Name): NameBody => body

/**
 * Settles a name's Thai form. Every other form in use that is no admitted variant becomes a proposed rule, so that one
 * decision mends them all.
 * @throws AppError name.exists
 */
export async function createName({ params, body }: ParsedOf<typeof api.createName>, call: Call) {
  const { database, caller } = call
  const { projectId } = params
  const stamp = { id: randomUUID(), projectId, changedBy: caller.person.id, changedAt: new Date().toISOString() }
  const used = await formsInUse(database.kysely, projectId, body.source)
  const wrong = used.filter((form) => form !== body.target && !body.variants.includes(form))
  const proposedRules = await database.kysely.transaction().execute(async (db) => {
    if (!(await insertName(db, stamp, body))) throw new AppError('name.exists', { name: body.source })
    await noteChange(db, {
      projectId,
      itemId: stamp.id,
      by: stamp.changedBy,
      at: stamp.changedAt,
      before: null,
      after: body,
    })
    const rules: string[] = []
    for (const form of wrong) {
      const pattern = {
        wrong: form,
        right: body.target,
        regex: false,
        wholeWords: false,
        sourcePresent: [body.source],
        sourceAbsent: [],
      }
      rules.push(
        await proposeRule(db, { projectId, pattern, origin: 'name', by: stamp.changedBy, at: stamp.changedAt }),
      )
    }
    return rules
  })
  await knowledgeChanged(call, caller.projectId)
  return { name: found(await findName(database.kysely, stamp.id)), proposedRules }
}

export async function updateName({ params, body }: ParsedOf<typeof api.updateName>, call: Call): Promise<api.Name> {
  const { database, caller } = call
  const { nameId } = params
  const stamp = {
    id: nameId,
    projectId: caller.projectId,
    changedBy: caller.person.id,
    changedAt: new Date().toISOString(),
  }
  await database.kysely.transaction().execute(async (db) => {
    const before = bodyOf(found(await findName(db, nameId)))
    await updateNameRow(db, stamp, body)
    await noteChange(db, {
      projectId: stamp.projectId,
      itemId: nameId,
      by: stamp.changedBy,
      at: stamp.changedAt,
      before,
      after: body,
    })
  })
  await knowledgeChanged(call, caller.projectId)
  return found(await findName(database.kysely, nameId))
}

export async function deleteName({ params }: ParsedOf<typeof api.deleteName>, call: Call): Promise<{ done: true }> {
  const { database, caller } = call
  const { nameId } = params
  await database.kysely.transaction().execute(async (db) => {
    const before = bodyOf(found(await findName(db, nameId)))
    await deleteNameRow(db, nameId)
    await noteChange(db, {
      projectId: caller.projectId,
      itemId: nameId,
      by: caller.person.id,
      at: new Date().toISOString(),
      before,
      after: null,
    })
  })
  await knowledgeChanged(call, caller.projectId)
  return { done: true }
}
