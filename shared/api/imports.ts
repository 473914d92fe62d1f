import { z } from 'zod'
import { day, done, fix, id, inlineCodes, problem, segmentRole, segmentText } from './common.ts'
import { documentSummary } from './documents.ts'
import { endpoint } from './endpoint.ts'

/** A paragraph as it was read, and the safe repairs offered for it (Thai only): edits of `text`. */
export const paragraph = z.object({
  role: segmentRole,
  text: z.string(),
  repairs: z.array(fix),
  /** The file's own address of the segment that it comes from, and its inline codes; both sides of a segment share them. */
  fileSegment: z.string().nullable().optional(),
  codes: inlineCodes.optional(),
})
/** Paragraphs that belong together, by index; either side may be empty. */
export const link = z.object({
  source: z.array(z.int().min(0)),
  target: z.array(z.int().min(0)),
  score: z.number().min(0).max(1),
})
export type ParagraphLink = z.infer<typeof link>

/** A file that is kept for a day until its preview is settled, and the file's own name for the document. */
const importedFile = z.object({ id, document: z.string().max(500).nullable() })

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
  /** The file that it was read from, where an export can put the translation back into it. */
  file: importedFile.nullable().optional(),
  /** The article of the project that came from the same address: it can be updated instead of stored again. */
  existing: z.object({ documentId: id, title: z.string() }).nullable().optional(),
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
  summary:
    'Read files, each with both languages or two by two (x.vi.txt and x.th.txt), and pair their paragraphs; says of every file whether it was read; stores no article',
  params: inProject,
  files: true,
  body: z.object({
    sides: z
      .array(z.enum(['source', 'target', 'both']))
      .max(20)
      .optional(),
    columns: columns.optional(),
  }),
  response: previews.extend({
    files: z.array(
      z.object({
        name: z.string(),
        /** How many articles were read of it; 0 where it was refused. */
        articles: z.int(),
        /** Why it was refused: what is wrong, where, and with what to mend it. */
        problem: problem.nullable(),
      }),
    ),
  }),
})

/** One segment as the preview settled it. `repaired` is stored as a first revision over `machine` where they differ. */
const newSegment = z.object({
  role: segmentRole,
  source: segmentText,
  machine: segmentText,
  repaired: segmentText,
  /** gettext addresses a message by its whole text. */
  fileSegment: z.string().max(25_000).nullable().optional(),
  codes: inlineCodes.optional(),
})
const article = z.object({
  title: z.string().trim().min(1).max(500),
  outlet: z.string().max(200).nullable(),
  date: day.nullable(),
  sourceUrl: z.url().nullable(),
  targetUrl: z.url().nullable(),
  file: importedFile.nullable().optional(),
  segments: z.array(newSegment).min(1).max(20_000),
})
export const createDocument = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/documents',
  access: 'document.import',
  summary: 'Store an article as the preview settled it',
  params: inProject,
  body: article,
  response: documentSummary,
})

const onDocument = z.object({ documentId: id })
export const updateFromImport = endpoint({
  method: 'POST',
  path: '/api/documents/:documentId/update',
  access: 'document.import',
  summary:
    'Bring an article in again: unchanged paragraphs keep text, state and approval, changed ones are open again, new ones stand in their place, gone ones stay (marked) where somebody worked on them',
  params: onDocument,
  body: article,
  response: z.object({
    document: documentSummary,
    unchanged: z.int(),
    changed: z.int(),
    added: z.int(),
    removed: z.int(),
    /** Gone from the article, and kept for the work on them. */
    kept: z.int(),
  }),
})
export const undoImport = endpoint({
  method: 'POST',
  path: '/api/documents/:documentId/undo-import',
  access: 'document.import',
  summary: 'Take an import back, while nobody has worked on the article',
  params: onDocument,
  response: done,
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
