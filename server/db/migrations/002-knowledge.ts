import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Tables } from '../tables.ts'

type Builder = CreateTableBuilder<string, string>

/** Terms, names and who changed them; rules, sweeps and what they changed; comments, annotations and time spent. */
export async function knowledge(db: Kysely<Tables>, database: Database): Promise<void> {
  const table = (name: string): Builder => db.schema.createTable(name) as Builder
  const text = (built: Builder, ...names: string[]): Builder =>
    names.reduce((now, name) => now.addColumn(name, 'text', (column) => column.notNull()), built)
  const optional = (built: Builder, ...names: string[]): Builder =>
    names.reduce((now, name) => now.addColumn(name, 'text'), built)
  const count = (built: Builder, ...names: string[]): Builder =>
    names.reduce((now, name) => now.addColumn(name, 'integer', (column) => column.notNull().defaultTo(0)), built)
  const id = (built: Builder): Builder => built.addColumn('id', 'text', (column) => column.primaryKey())
  const owned = (built: Builder, name: string, by: string): Builder =>
    built.addColumn(name, 'text', (column) => column.notNull().references(by).onDelete('cascade'))
  const person = (built: Builder, ...names: string[]): Builder =>
    names.reduce((now, name) => now.addColumn(name, 'text', (column) => column.references('person.id')), built)
  const index = (name: string, on: string, columns: string[]) =>
    db.schema.createIndex(name).on(on).columns(columns).execute()
  const inProject = (name: string): Builder => owned(id(table(name)), 'projectId', 'project.id')
  const onSegment = (name: string): Builder => text(owned(id(table(name)), 'segmentId', 'segment.id'), 'documentId')

  await db.schema
    .alterTable('project')
    .addColumn('knowledgeVersion', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()

  await person(
    text(inProject('term'), 'source', 'preferred', 'admitted', 'forbidden', 'unlessSource', 'note', 'changedAt'),
    'changedBy',
  ).execute()
  await index('termProject', 'term', ['projectId'])
  await person(text(inProject('name'), 'source', 'kind', 'target', 'variants', 'note', 'changedAt'), 'changedBy')
    .addUniqueConstraint('nameSource', ['projectId', 'source'])
    .execute()
  await person(optional(text(inProject('knowledgeChange'), 'itemId', 'at'), 'before', 'after'), 'by').execute()
  await index('knowledgeChangeItem', 'knowledgeChange', ['itemId', 'at'])
  for (const statement of database.appendOnly('knowledgeChange')) await sql.raw(statement).execute(db)

  await person(
    text(inProject('rule'), 'pattern', 'status', 'message', 'severity', 'origin', 'createdAt'),
    'createdBy',
  ).execute()
  await index('ruleProject', 'rule', ['projectId'])
  await count(owned(owned(table('ruleTally'), 'ruleId', 'rule.id'), 'personId', 'person.id'), 'applied', 'rejected')
    .addPrimaryKeyConstraint('ruleTallyKey', ['ruleId', 'personId'])
    .execute()
  await person(text(owned(inProject('correction'), 'segmentId', 'segment.id'), 'wrong', 'right', 'at'), 'by').execute()
  await index('correctionWrong', 'correction', ['projectId', 'wrong'])

  const sweep = person(optional(text(inProject('sweep'), 'pattern', 'status', 'at'), 'ruleId'), 'by')
  await count(sweep, 'total', 'applied', 'undone', 'skipped', 'documents').execute()
  await index('sweepProject', 'sweep', ['projectId', 'at'])
  const swept = owned(owned(table('sweepChange'), 'sweepId', 'sweep.id'), 'segmentId', 'segment.id')
  await text(swept, 'documentId', 'before', 'after', 'status')
    .addPrimaryKeyConstraint('sweepChangeKey', ['sweepId', 'segmentId'])
    .execute()

  await person(
    optional(text(onSegment('comment'), 'at', 'text', 'mentions'), 'resolvedAt'),
    'authorId',
    'resolvedBy',
  ).execute()
  await index('commentDocument', 'comment', ['documentId', 'at'])
  await person(
    count(text(onSegment('annotation'), 'at', 'category', 'severity', 'source', 'target', 'note'), 'version'),
    'personId',
  ).execute()
  await index('annotationDocument', 'annotation', ['documentId'])
  await owned(owned(table('timeSpent'), 'segmentId', 'segment.id'), 'personId', 'person.id')
    .addColumn('seconds', 'double precision', (column) => column.notNull().defaultTo(0))
    .addPrimaryKeyConstraint('timeSpentKey', ['segmentId', 'personId'])
    .execute()
}
