import { z } from 'zod'
import { id } from './common.ts'
import { endpoint } from './endpoint.ts'

/** `GET /api/documents/:documentId/export` answers with a file. `text` = approved: unapproved segments are left empty, and the file says so. */
export const EXPORT_PATH = '/api/documents/:documentId/export'
export const exportQuery = z.object({
  format: z.string().min(1).max(40),
  text: z.enum(['approved', 'current']).default('approved'),
})
export const exportParams = z.object({ documentId: id })

/** Why an export is a new file and not the one that the article came as: a warning of shared/formats/messages.json. */
const newFile = z.object({
  code: z.enum(['new-file-split', 'new-file-unapproved', 'new-file-refused']),
  /** `file`, and how many `paragraphs` stand in the way. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The rule of its format that the file would break: an error of the same messages. */
  rule: z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }).nullable(),
})
export type NewFile = z.infer<typeof newFile>

export const exportPlan = endpoint({
  method: 'GET',
  path: '/api/documents/:documentId/export/plan',
  access: 'project.read',
  summary: 'Whether an export goes back into the file that the article came as; where it is a new file instead, why',
  params: exportParams,
  query: exportQuery.pick({ text: true }),
  response: z.object({
    file: z.object({ name: z.string(), format: z.string() }).nullable(),
    instead: newFile.nullable(),
  }),
})

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
