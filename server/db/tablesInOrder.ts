/** Every table, those that others refer to first: the order in which a copy can be put back. */
export const DUMP_TABLES = [
  'person',
  'session',
  'account',
  'verification',
  'installation',
  'project',
  'membership',
  'invitation',
  'importedFile',
  'document',
  'segment',
  'revision',
  'finding',
  'dismissal',
  'findingCount',
  'throughputDay',
  'term',
  'name',
  'knowledgeChange',
  'rule',
  'ruleTally',
  'correction',
  'sweep',
  'sweepChange',
  'comment',
  'mention',
  'annotation',
  'timeSpent',
  'memoryUnit',
] as const

/** Tables that follow from others and are made anew from them: in no backup. */
export const DERIVED_TABLES = [
  'memoryText',
  'memoryWord',
  'memorySyllable',
  'learnedWords',
  'segmentText',
  'segmentTrigram',
] as const

/** Of the file that `backup` writes from PostgreSQL; raised when its lines change. */
export const DUMP_VERSION = 1

/** One row of a backup. */
export interface DumpRow {
  readonly table: (typeof DUMP_TABLES)[number]
  readonly row: Readonly<Record<string, unknown>>
}

/** Columns of better-auth's tables that are numbers in SQLite and truth values in PostgreSQL. */
export const BOOLEAN_COLUMNS: ReadonlySet<string> = new Set(['emailVerified'])
