import { z } from 'zod'
import { id } from './common.ts'

/** `GET /api/documents/:documentId/export` answers with a file. `text` = approved: unapproved segments are left empty, and the file says so. */
export const EXPORT_PATH = '/api/documents/:documentId/export'
export const exportQuery = z.object({
  format: z.string().min(1).max(40),
  text: z.enum(['approved', 'current']).default('approved'),
})
export const exportParams = z.object({ documentId: id })

/** Formats an article can be taken out in: ids of `server/formats`, and `revisions`, every revision of every segment as JSON lines. */
export const EXPORT_FORMATS = [
  'txt',
  'html',
  'html-bilingual',
  'markdown',
  'docx',
  'xlsx',
  'csv',
  'tsv',
  'jsonl',
  'revisions',
  'xliff2',
  'xliff12',
  'tmx',
  'po',
  'mqm',
  'mt-metrics',
] as const
