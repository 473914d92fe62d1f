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
  'annotation',
  'timeSpent',
] as const

/** Of the file that `backup` writes from PostgreSQL; raised when its lines change. */
export const DUMP_VERSION = 1
