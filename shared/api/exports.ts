import { z } from 'zod'
import { id } from './common.ts'

/** `GET /api/documents/:documentId/export` answers with a file. `text` = approved: unapproved segments are left empty, and the file says so. */
export const EXPORT_PATH = '/api/documents/:documentId/export'
export const exportQuery = z.object({
  format: z.string().min(1).max(40),
  text: z.enum(['approved', 'current']).default('approved'),
})
export const exportParams = z.object({ documentId: id })

/** Formats an article can be taken out in; ids of `server/formats`. */
export const EXPORT_FORMATS = ['txt', 'html', 'html-bilingual', 'tsv', 'csv', 'jsonl'] as const
