import { z } from 'zod'
import { day, fix, id, segmentRole, segmentText } from './common.ts'
import { documentSummary } from './documents.ts'
import { endpoint } from './endpoint.ts'

/** A paragraph as it was read, and the safe repairs offered for it (Thai only): edits of `text`. */
export const paragraph = z.object({ role: segmentRole, text: z.string(), repairs: z.array(fix) })
/** Paragraphs that belong together, by index; either side may be empty. */
export const link = z.object({
  source: z.array(z.int().min(0)),
  target: z.array(z.int().min(0)),
  score: z.number().min(0).max(1),
})
export type ParagraphLink = z.infer<typeof link>

export const importPreview = z.object({
  title: z.string(),
  targetTitle: z.string(),
  outlet: z.string().nullable(),
  date: day.nullable(),
  sourceUrl: z.string().nullable(),
  targetUrl: z.string().nullable(),
  source: z.array(paragraph),
  target: z.array(paragraph),
  links: z.array(link),
  /** What the reader wants to say of the file: coded, with the place. */
  warnings: z.array(
    z.object({ code: z.string(), place: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
  ),
})
export type ImportPreview = z.infer<typeof importPreview>

const previews = z.object({ previews: z.array(importPreview) })
const inProject = z.object({ projectId: id })
const side = z.string().max(2_000_000)

export const previewText = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/import/text',
  access: 'document.import',
  summary: 'Read a pasted source and translation, pair their paragraphs; stores nothing',
  params: inProject,
  body: z.object({ source: side, target: side }),
  response: previews,
})
export const previewAddresses = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/import/addresses',
  access: 'document.import',
  summary: 'Fetch two public pages, reduce them to their articles, pair their paragraphs; stores nothing',
  params: inProject,
  body: z.object({ source: z.url().nullable(), target: z.url() }),
  response: previews,
})
/** Which column holds what, for tables; by header name or by number from 1. */
export const columns = z.object({ source: z.string(), target: z.string(), id: z.string().optional() })
export const previewFiles = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/import/files',
  access: 'document.import',
  summary: 'Read one bilingual file, or two files (source and translation), and pair their paragraphs; stores nothing',
  params: inProject,
  files: true,
  body: z.object({
    sides: z
      .array(z.enum(['source', 'target', 'both']))
      .max(2)
      .optional(),
    columns: columns.optional(),
  }),
  response: previews,
})

/** One segment as the preview settled it. `repaired` is stored as a first revision over `machine` where they differ. */
const newSegment = z.object({ role: segmentRole, source: segmentText, machine: segmentText, repaired: segmentText })
export const createDocument = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/documents',
  access: 'document.import',
  summary: 'Store an article as the preview settled it',
  params: inProject,
  body: z.object({
    title: z.string().trim().min(1).max(500),
    outlet: z.string().max(200).nullable(),
    date: day.nullable(),
    sourceUrl: z.url().nullable(),
    targetUrl: z.url().nullable(),
    segments: z.array(newSegment).min(1).max(20_000),
  }),
  response: documentSummary,
})

/** Pairs paragraphs that were changed in the preview, or a source added later. */
export const pairParagraphs = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/import/pairs',
  access: 'document.import',
  summary: 'Pair paragraphs; stores nothing',
  params: inProject,
  body: z.object({ source: z.array(side).max(5000), target: z.array(side).max(5000) }),
  response: z.object({ links: z.array(link) }),
})
