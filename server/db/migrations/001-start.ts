import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Tables } from '../tables.ts'

const COUNTERS = [
  'segments',
  'words',
  'machine',
  'draft',
  'translated',
  'approved',
  'rejected',
  'wordsTranslated',
  'wordsApproved',
  'critical',
  'major',
  'minor',
  'edits',
  'editLength',
] as const

type Builder = CreateTableBuilder<string, string>
const text = (table: Builder, ...names: string[]): Builder =>
  names.reduce((built, name) => built.addColumn(name, 'text', (column) => column.notNull()), table)
const optional = (table: Builder, ...names: string[]): Builder =>
  names.reduce((built, name) => built.addColumn(name, 'text'), table)
const count = (table: Builder, ...names: string[]): Builder =>
  names.reduce((built, name) => built.addColumn(name, 'integer', (column) => column.notNull().defaultTo(0)), table)
const id = (table: Builder): Builder => table.addColumn('id', 'text', (column) => column.primaryKey())
const owned = (table: Builder, name: string, by: string): Builder =>
  table.addColumn(name, 'text', (column) => column.notNull().references(by).onDelete('cascade'))
const person = (table: Builder, ...names: string[]): Builder =>
  names.reduce((built, name) => built.addColumn(name, 'text', (column) => column.references('person.id')), table)

/** The first schema; sign-in's own tables are made by better-auth before. */
export async function start(db: Kysely<Tables>, database: Database): Promise<void> {
  const table = (name: string): Builder => db.schema.createTable(name) as Builder
  const index = (name: string, on: string, columns: string[]) =>
    db.schema.createIndex(name).on(on).columns(columns).execute()

  await text(
    table('installation').addColumn('key', 'text', (column) => column.primaryKey()),
    'value',
  ).execute()
  await text(id(table('project')), 'name', 'sourceLang', 'targetLang', 'settings', 'createdAt').execute()
  await text(owned(owned(table('membership'), 'projectId', 'project.id'), 'personId', 'person.id'), 'role', 'createdAt')
    .addPrimaryKeyConstraint('membershipKey', ['projectId', 'personId'])
    .execute()
  await person(
    optional(
      text(owned(id(table('invitation')), 'projectId', 'project.id'), 'role', 'tokenHash', 'createdAt', 'expiresAt'),
      'usedAt',
    ),
    'invitedBy',
    'usedBy',
  )
    .addUniqueConstraint('invitationToken', ['tokenHash'])
    .execute()

  await documents()
  await findings()
  await text(owned(table('throughputDay'), 'projectId', 'project.id'), 'day')
    .$call((built) => owned(built, 'personId', 'person.id'))
    .$call((built) => count(built, 'confirmed', 'confirmedWords', 'approved', 'approvedWords'))
    .addPrimaryKeyConstraint('throughputDayKey', ['projectId', 'day', 'personId'])
    .execute()
  for (const statement of database.appendOnly('revision')) await sql.raw(statement).execute(db)

  async function documents() {
    const document = text(owned(id(table('document')), 'projectId', 'project.id'), 'title', 'status', 'createdAt')
    const dated = optional(document, 'outlet', 'date', 'sourceUrl', 'targetUrl', 'dueOn')
    const staged = optional(dated, 'submittedAt', 'approvedAt', 'publishedAt')
    const peopled = person(staged, 'translatorId', 'editorId', 'createdBy', 'approvedBy')
    await count(peopled, 'sourceMissing', ...COUNTERS).execute()
    await index('documentProject', 'document', ['projectId', 'createdAt'])

    const segment = text(
      owned(id(table('segment')), 'documentId', 'document.id'),
      'role',
      'source',
      'machine',
      'target',
    )
    const stated = optional(text(segment, 'state', 'correctors'), 'reason', 'editedAt', 'approvedAt', 'approvedText')
    await count(
      person(stated, 'editedBy', 'approvedBy'),
      'position',
      'version',
      'words',
      'edits',
      'editLength',
    ).execute()
    await index('segmentDocument', 'segment', ['documentId', 'position'])

    const revision = text(owned(id(table('revision')), 'segmentId', 'segment.id'), 'at', 'text', 'state', 'origin')
    await count(person(optional(revision, 'reason'), 'authorId'), 'version')
      .addUniqueConstraint('revisionVersion', ['segmentId', 'version'])
      .execute()
  }

  async function findings() {
    const finding = text(owned(table('finding'), 'segmentId', 'segment.id'), 'documentId', 'level', 'check', 'severity')
    await count(text(finding, 'category', 'message', 'params', 'source', 'target', 'fixes', 'key'), 'ordinal')
      .addPrimaryKeyConstraint('findingKey', ['segmentId', 'level', 'ordinal'])
      .execute()
    await index('findingDocument', 'finding', ['documentId'])
    await text(owned(table('dismissal'), 'segmentId', 'segment.id'), 'key', 'at', 'reason')
      .$call((built) => owned(built, 'personId', 'person.id'))
      .addPrimaryKeyConstraint('dismissalKey', ['segmentId', 'key'])
      .execute()
    await count(text(owned(table('findingCount'), 'projectId', 'project.id'), 'check', 'severity'), 'count')
      .addPrimaryKeyConstraint('findingCountKey', ['projectId', 'check', 'severity'])
      .execute()
  }
}
