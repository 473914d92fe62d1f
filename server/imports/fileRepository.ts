import { randomUUID } from 'node:crypto'
import type { Database, Reader } from '../db/database.ts'

/** A file as somebody gave it, kept so that its translation can be put back into it. */
export interface KeptFile {
  readonly name: string
  /** Id of a format of server/formats. */
  readonly format: string
  readonly bytes: Uint8Array
}

/** How long a file waits for its preview to be settled. */
const KEPT_MS = 24 * 3600_000

/**
 * Keeps a file of a project, and lets go of those that no document came from in a day.
 * @returns its id
 */
export async function keepFile(database: Database, projectId: string, file: KeptFile): Promise<string> {
  const id = randomUUID()
  const now = Date.now()
  const bytes = Buffer.from(file.bytes).toString('base64')
  await database.kysely.transaction().execute(async (db) => {
    await db
      .deleteFrom('importedFile')
      .where('projectId', '=', projectId)
      .where('at', '<', new Date(now - KEPT_MS).toISOString())
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('document').select('document.id').whereRef('document.fileId', '=', 'importedFile.id'))),
      )
      .execute()
    const { name, format } = file
    await db
      .insertInto('importedFile')
      .values({ id, projectId, name, format, at: new Date(now).toISOString(), bytes })
      .execute()
  })
  return id
}

/** A file of a project that is still kept. */
export async function findFile(db: Reader, projectId: string, fileId: string): Promise<KeptFile | undefined> {
  const row = await db
    .selectFrom('importedFile')
    .select(['name', 'format', 'bytes'])
    .where('id', '=', fileId)
    .where('projectId', '=', projectId)
    .executeTakeFirst()
  return row && { ...row, bytes: Buffer.from(row.bytes, 'base64') }
}

/** The file that a document came from, and the file's own names for the document and its segments. */
export interface Original {
  readonly bytes: Uint8Array
  readonly fileDocument: string | null
  /** By segment id. */
  readonly fileSegments: ReadonlyMap<string, string>
}

/** The file that a document came from, where it is of this format and has a place for every one of its segments. */
export async function originalOf(db: Reader, documentId: string, format: string): Promise<Original | undefined> {
  const row = await db
    .selectFrom('document')
    .innerJoin('importedFile', 'importedFile.id', 'document.fileId')
    .select(['importedFile.bytes', 'document.fileDocument'])
    .where('document.id', '=', documentId)
    .where('importedFile.format', '=', format)
    .executeTakeFirst()
  if (!row) return undefined
  const segments = await db
    .selectFrom('segment')
    .select(['id', 'fileSegment'])
    .where('documentId', '=', documentId)
    .where('gone', '=', 0)
    .execute()
  if (segments.some(({ fileSegment }) => fileSegment === null)) return undefined
  const fileSegments = new Map(segments.map(({ id, fileSegment }) => [id, fileSegment ?? id]))
  return { bytes: Buffer.from(row.bytes, 'base64'), fileDocument: row.fileDocument, fileSegments }
}
