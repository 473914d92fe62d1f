import { z } from 'zod'
import { day, documentStatus, id } from './common.ts'
import { documentSummary } from './documents.ts'
import { endpoint } from './endpoint.ts'

export const DOCUMENT_SORTS = [
  'title',
  'status',
  'progress',
  'words',
  'critical',
  'survival',
  'due',
  'date',
  'submitted',
] as const
export const DOCUMENT_ONLY = ['overdue', 'critical', 'unassigned', 'sourceMissing'] as const

const count = (least: number, most: number) => z.coerce.number<string | number>().int().min(least).max(most)

/** Which documents of a project, in which order, and which stretch of them. */
export const documentQuery = z.object({
  /** Part of the title or the outlet, with or without diacritics. */
  q: z.string().max(200).optional(),
  status: documentStatus.optional(),
  /** Whoever translates or edits it. */
  person: id.optional(),
  only: z.enum(DOCUMENT_ONLY).optional(),
  /** The day where the reader is, by which a document is overdue. */
  today: day.optional(),
  /** Without it the newest come first. Documents without a value come last either way. */
  sort: z.enum(DOCUMENT_SORTS).optional(),
  order: z.enum(['asc', 'desc']).default('asc'),
  offset: count(0, 10_000_000).default(0),
  limit: count(1, 1000).default(100),
})
export type DocumentQuery = z.output<typeof documentQuery>

export const listDocuments = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/documents',
  access: 'project.read',
  summary: 'Documents of a project: those asked for, and how many there are of them in all',
  params: z.object({ projectId: id }),
  query: documentQuery,
  response: z.object({ total: z.int(), documents: z.array(documentSummary) }),
})
