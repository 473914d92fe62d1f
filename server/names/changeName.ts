import type { ParsedOf } from '../../shared/api/endpoint.ts'
import type * as api from '../../shared/api/knowledge.ts'
import type { Writer } from '../db/database.ts'
import { AppError, found } from '../errors.ts'
import { knowledgeChanged } from '../findings/recheckProject.ts'
import type { Call } from '../http/route.ts'
import { proposeRule } from '../rules/proposeRule.ts'
import { deleteItem, note, type Shelf, type Stamp, stampOf, updateItem } from '../terms/changeItem.ts'
import { formsInUse } from './proposals.ts'
import { deleteNameRow, findName, insertName, type NameBody, updateNameRow } from './repository.ts'

const NAMES: Shelf<NameBody, api.Name> = {
  find: findName,
  bodyOf: ({ id: _id, changedBy: _by, changedAt: _at, ...body }) => body,
  update: updateNameRow,
  remove: deleteNameRow,
}

/**
 * Settles a name's Thai form. Every other form in use that is no admitted variant becomes a proposed rule, so that one
 * decision mends them all.
 * @throws AppError name.exists
 */
export async function createName({ params, body }: ParsedOf<typeof api.createName>, call: Call) {
  const db = call.database.kysely
  const stamp = stampOf(call)
  const used = await formsInUse(db, params.projectId, body.source)
  const wrong = used.filter((form) => form !== body.target && !body.variants.includes(form))
  const proposedRules = await db.transaction().execute(async (writer) => {
    if (!(await insertName(writer, stamp, body))) throw new AppError('name.exists', { name: body.source })
    await note(writer, stamp, null, body)
    return proposeMends(writer, stamp, body, wrong)
  })
  await knowledgeChanged(call, stamp.projectId)
  return { name: found(await findName(db, stamp.id)), proposedRules }
}

/** A rule for each wrong form, where the source has the name. @returns their ids */
async function proposeMends(db: Writer, stamp: Stamp, { source, target }: NameBody, wrong: readonly string[]) {
  const { projectId, changedBy: by, changedAt: at } = stamp
  const ids: string[] = []
  for (const form of wrong) {
    const words = { wrong: form, right: target, regex: false, wholeWords: false }
    const pattern = { ...words, sourcePresent: [source], sourceAbsent: [] }
    ids.push(await proposeRule(db, { projectId, pattern, origin: 'name', by, at }))
  }
  return ids
}

export const updateName = ({ params, body }: ParsedOf<typeof api.updateName>, call: Call): Promise<api.Name> =>
  updateItem(call, NAMES, params.nameId, body)

export const deleteName = ({ params }: ParsedOf<typeof api.deleteName>, call: Call): Promise<{ done: true }> =>
  deleteItem(call, NAMES, params.nameId)
