import { randomUUID } from 'node:crypto'
import type { Database, Reader } from '../db/database.ts'
import type { ColumnMapping } from '../formats/format.ts'

/** A file as somebody gave it, kept so that its translation can be put back into it. */
export interface KeptFile {
  readonly name: string
  /** Id of a format of server/formats. */
  readonly format: string
  readonly bytes: Uint8Array
  /** Which of its columns were read, where it is a table whose columns were named. */
  readonly columns?: ColumnMapping | undefined
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
    const columns = file.columns ? JSON.stringify(file.columns) : null
    await db
      .insertInto('importedFile')
      .values({ id, projectId, name, format, at: new Date(now).toISOString(), bytes, columns })
      .execute()
  })
  return id
}

/** Whether a file of a project is still kept. */
export async function isKept(db: Reader, projectId: string, fileId: string): Promise<boolean> {
  const row = await db
    .selectFrom('importedFile')
    .select('id')
    .where('id', '=', fileId)
    .where('projectId', '=', projectId)
    .executeTakeFirst()
  return row !== undefined
}

/** Articles of a project that came from files of the same names as these, the newest first. */
export async function articlesOfFiles(db: Reader, projectId: string, fileIds: readonly string[]) {
  if (fileIds.length === 0) return []
  return db
    .selectFrom('importedFile as given')
    .innerJoin('importedFile as known', 'known.name', 'given.name')
    .innerJoin('document', 'document.fileId', 'known.id')
    .select(['given.id as fileId', 'document.id', 'document.title', 'document.fileDocument'])
    .where('given.id', 'in', fileIds)
    .where('known.projectId', '=', projectId)
    .where('document.projectId', '=', projectId)
    .orderBy('document.createdAt', 'desc')
    .execute()
}

/** The file that a document came from, and the file's own names for the document and its segments. */
export interface Original extends KeptFile {
  readonly fileDocument: string | null
  /** By segment id; a paragraph that was split, joined or added has no place in the file. */
  readonly fileSegments: ReadonlyMap<string, string>
}

/** The file that a document came from, where one was kept. */
export async function originalOf(db: Reader, documentId: string): Promise<Original | undefined> {
  const row = await db
    .selectFrom('document')
    .innerJoin('importedFile', 'importedFile.id', 'document.fileId')
    .select([
      'importedFile.name',
      'importedFile.format',
      'importedFile.bytes',
      'importedFile.columns',
      'document.fileDocument',
    ])
    .where('document.id', '=', documentId)
    .executeTakeFirst()
  if (!row) return undefined
  const segments = await db
    .selectFrom('segment')
    .select(['id', 'fileSegment'])
    .where('documentId', '=', documentId)
    .where('gone', '=', 0)
    .execute()
  return {
    ...row,
    bytes: Buffer.from(row.bytes, 'base64'),
    columns: row.columns === null ? undefined : (JSON.parse(row.columns) as ColumnMapping),
    fileSegments: new Map(segments.flatMap(({ id, fileSegment }) => (fileSegment === null ? [] : [[id, fileSegment]]))),
  }
}
