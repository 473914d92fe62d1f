import { randomUUID } from 'node:crypto'
import type { Reader, Writer } from '../db/database.ts'
import { found } from '../errors.ts'
import { knowledgeChanged } from '../findings/recheckProject.ts'
import type { Call } from '../http/route.ts'
import { noteChange } from './changes.ts'

/** Which item, whose, and who changed it when. */
export interface Stamp {
  readonly id: string
  readonly projectId: string
  readonly changedBy: string
  readonly changedAt: string
}

/** How one kind of knowledge (terms, names) is kept. */
export interface Shelf<Body extends object, Item extends Body> {
  find(db: Reader, id: string): Promise<Item | undefined>
  /** What of an item a person decides, without who changed it when. */
  bodyOf(item: Item): Body
  update(db: Writer, stamp: Stamp, body: Body): Promise<void>
  remove(db: Writer, id: string): Promise<void>
}

/** A stamp for an item that the caller makes or changes now. */
export const stampOf = ({ caller }: Call, id: string = randomUUID()): Stamp => ({
  id,
  projectId: caller.projectId,
  changedBy: caller.person.id,
  changedAt: new Date().toISOString(),
})

/** Notes a change in its item's history. */
export const note = (
  db: Writer,
  { id, projectId, changedBy, changedAt }: Stamp,
  before: object | null,
  after: object | null,
) => noteChange(db, { projectId, itemId: id, by: changedBy, at: changedAt, before, after })

/** Changes an item, with its history; the project's checks read it anew. */
export async function updateItem<Body extends object, Item extends Body>(
  call: Call,
  shelf: Shelf<Body, Item>,
  id: string,
  body: Body,
): Promise<Item> {
  const stamp = stampOf(call, id)
  await call.database.kysely.transaction().execute(async (db) => {
    const before = shelf.bodyOf(found(await shelf.find(db, id)))
    await shelf.update(db, stamp, body)
    await note(db, stamp, before, body)
  })
  await knowledgeChanged(call, stamp.projectId)
  return found(await shelf.find(call.database.kysely, id))
}

/** Deletes an item; its history stays. */
export async function deleteItem<Body extends object, Item extends Body>(
  call: Call,
  shelf: Shelf<Body, Item>,
  id: string,
): Promise<{ done: true }> {
  const stamp = stampOf(call, id)
  await call.database.kysely.transaction().execute(async (db) => {
    const before = shelf.bodyOf(found(await shelf.find(db, id)))
    await shelf.remove(db, id)
    await note(db, stamp, before, null)
  })
  await knowledgeChanged(call, stamp.projectId)
  return { done: true }
}
