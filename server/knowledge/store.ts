import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Writer } from '../db/database.ts'
import { insertUnits, unitsOfSources, updateTargets } from '../memory/repository.ts'
import { insertName, type NameBody, namesOf, updateNameRow } from '../names/repository.ts'
import { noteChange } from '../terms/changes.ts'
import { insertTerm, type TermBody, termsOf, updateTermRow } from '../terms/repository.ts'
import { type NameEntry, settledName, settledTerm, type TermEntry } from './entries.ts'
import type { Pair } from './memoryFiles.ts'

export interface By {
  readonly projectId: string
  readonly personId: string
  readonly at: string
}

export interface Tally {
  added: number
  changed: number
  unchanged: number
}

const nothing = (): Tally => ({ added: 0, changed: 0, unchanged: 0 })

interface Item<Body> {
  readonly id: string
  body: Body
}

/** What is stored of one kind: how entries find what is there, what they make of it, and how that is written. */
interface Shelf<Keyed, Entry extends Keyed, Body extends Keyed & object> {
  readonly items: readonly Item<Body>[]
  /** Of what is there and of an entry alike. */
  keys(of: Keyed): readonly string[]
  settle(entry: Entry, before: Body | undefined, at: number): Body
  put(id: string, body: Body, isNew: boolean): Promise<void>
}

/** Puts entries on a shelf one after the other: one that shares a key with what is there changes it, any other is added. */
async function shelve<Keyed, Entry extends Keyed, Body extends Keyed & object>(
  db: Writer,
  by: By,
  entries: readonly Entry[],
  shelf: Shelf<Keyed, Entry, Body>,
): Promise<Tally> {
  const known = new Map(shelf.items.flatMap((item) => shelf.keys(item.body).map((key) => [key, item] as const)))
  const tally = nothing()
  for (const [at, entry] of entries.entries()) {
    const item = shelf
      .keys(entry)
      .map((key) => known.get(key))
      .find((each) => each !== undefined)
    const body = shelf.settle(entry, item?.body, at)
    if (item && isDeepStrictEqual(body, item.body)) {
      tally.unchanged++
      continue
    }
    const id = item?.id ?? randomUUID()
    await shelf.put(id, body, !item)
    await noteChange(db, {
      projectId: by.projectId,
      itemId: id,
      by: by.personId,
      at: by.at,
      before: item?.body ?? null,
      after: body,
    })
    tally[item ? 'changed' : 'added']++
    for (const key of shelf.keys(body)) known.set(key, { id, body })
  }
  return tally
}

const stamp = (by: By, id: string) => ({ id, projectId: by.projectId, changedBy: by.personId, changedAt: by.at })

/** Stores terms; one that shares a Vietnamese form with an entry is that entry's. @throws FormatError entry-invalid */
export async function storeTerms(db: Writer, by: By, entries: readonly TermEntry[]): Promise<Tally> {
  const terms = await termsOf(db, by.projectId)
  return shelve<Pick<TermBody, 'source'>, TermEntry, TermBody>(db, by, entries, {
    items: terms.map(({ id, changedBy: _by, changedAt: _at, ...body }) => ({ id, body })),
    keys: ({ source }) => source.map((form) => form.toLowerCase()),
    settle: settledTerm,
    put: (id, body, isNew) => (isNew ? insertTerm : updateTermRow)(db, stamp(by, id), body),
  })
}

/** Stores names; what the ledger has under the same Vietnamese name is changed. @throws FormatError entry-invalid */
export async function storeNames(db: Writer, by: By, entries: readonly NameEntry[]): Promise<Tally> {
  const names = await namesOf(db, by.projectId)
  return shelve<Pick<NameBody, 'source'>, NameEntry, NameBody>(db, by, entries, {
    items: names.map(({ id, changedBy: _by, changedAt: _at, ...body }) => ({ id, body })),
    keys: ({ source }) => [source],
    settle: settledName,
    put: async (id, body, isNew) => {
      await (isNew ? insertName : updateNameRow)(db, stamp(by, id), body)
    },
  })
}

/**
 * Stores pairs that no segment of the project stands behind. A pair that is known stays as it is; where the file has one
 * translation of a source, it takes the place of the one that an earlier file brought; any other is added beside.
 */
export async function storePairs(db: Writer, by: By, pairs: readonly Pair[]): Promise<Tally> {
  const tally = nothing()
  const bySource = Map.groupBy(pairs, ({ source }) => source)
  const known = await unitsOfSources(db, by.projectId, [...bySource.keys()])
  const fresh: Pair[] = []
  for (const [source, members] of bySource) {
    const units = known.get(source) ?? []
    const targets = new Set(members.map(({ target }) => target))
    const news = [...targets].filter((target) => !units.some((unit) => unit.target === target))
    tally.unchanged += members.length - news.length
    const brought = units.filter(({ segmentId, target }) => segmentId === null && !targets.has(target))
    if (targets.size === 1 && news.length === 1 && brought.length === 1) {
      await updateTargets(db, [brought[0]!.id], { target: news[0]!, approvedBy: by.personId, changedAt: by.at })
      tally.changed++
      continue
    }
    fresh.push(...news.map((target) => ({ source, target })))
  }
  tally.added += fresh.length
  const { projectId, personId: approvedBy, at: changedAt } = by
  await insertUnits(
    db,
    fresh.map((pair) => ({ ...pair, projectId, segmentId: null, approvedBy, changedAt })),
  )
  return tally
}
