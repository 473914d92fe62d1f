import { z } from 'zod'
import {
  day,
  documentStatus,
  done,
  finding,
  id,
  inlineCodes,
  instant,
  person,
  revisionOrigin,
  segmentRole,
  segmentState,
  segmentText,
} from './common.ts'
import { endpoint } from './endpoint.ts'
import { progress } from './projects.ts'

export const documentSummary = z.object({
  id,
  projectId: id,
  /** The Vietnamese title, or the Thai one where the source is missing. */
  title: z.string(),
  outlet: z.string().nullable(),
  /** Day of publication. */
  date: day.nullable(),
  sourceUrl: z.string().nullable(),
  targetUrl: z.string().nullable(),
  sourceMissing: z.boolean(),
  status: documentStatus,
  translator: person.nullable(),
  editor: person.nullable(),
  dueOn: day.nullable(),
  createdAt: instant,
  submittedAt: instant.nullable(),
  approvedAt: instant.nullable(),
  progress,
})
export type DocumentSummary = z.infer<typeof documentSummary>

/** A finding as it is stored: open, or dismissed with a reason that holds while the flagged words stay. */
export const storedFinding = finding.extend({
  key: z.string(),
  dismissal: z.object({ by: person, at: instant, reason: z.string() }).nullable(),
})
export type StoredFinding = z.infer<typeof storedFinding>

export const segment = z.object({
  id,
  documentId: id,
  position: z.int(),
  role: segmentRole,
  source: z.string(),
  machine: z.string(),
  target: z.string(),
  version: z.int(),
  state: segmentState,
  /** Why it was sent back; set while rejected. */
  reason: z.string().nullable(),
  /** Who last changed the text, and when; null while it is the machine's. */
  editedBy: person.nullable(),
  editedAt: instant.nullable(),
  /** Who approved this very text. */
  approvedBy: person.nullable(),
  approvedAt: instant.nullable(),
  /** The text that was approved before a later change reopened it: the reviewer is shown only the delta to it. */
  approvedText: z.string().nullable(),
  /** The inline codes that stand in its texts as characters from U+E000 on. */
  codes: inlineCodes,
  /** The article was brought in again without it; it is kept for the work on it. */
  gone: z.boolean(),
  findings: z.array(storedFinding),
})
export type Segment = z.infer<typeof segment>

export const revision = z.object({
  id,
  segmentId: id,
  version: z.int(),
  at: instant,
  author: person.nullable(),
  text: z.string(),
  state: segmentState,
  origin: revisionOrigin,
  reason: z.string().nullable(),
})
export type Revision = z.infer<typeof revision>

const onDocument = z.object({ documentId: id })

export const getDocument = endpoint({
  method: 'GET',
  path: '/api/documents/:documentId',
  access: 'project.read',
  summary: 'One document',
  params: onDocument,
  response: documentSummary,
})
export const updateDocument = endpoint({
  method: 'PATCH',
  path: '/api/documents/:documentId',
  access: 'document.assign',
  summary: 'Assign people, set the due date, correct what is known of the article',
  params: onDocument,
  body: z
    .object({
      translatorId: id.nullable(),
      editorId: id.nullable(),
      dueOn: day.nullable(),
      title: z.string().trim().min(1).max(500),
      outlet: z.string().max(200).nullable(),
      date: day.nullable(),
      sourceUrl: z.url().nullable(),
    })
    .partial(),
  response: documentSummary,
})
export const deleteDocument = endpoint({
  method: 'DELETE',
  path: '/api/documents/:documentId',
  access: 'document.delete',
  summary: 'Delete a document with all its history',
  params: onDocument,
  response: done,
})
export const listSegments = endpoint({
  method: 'GET',
  path: '/api/documents/:documentId/segments',
  access: 'project.read',
  summary: 'The segments of a document in order, with their findings',
  params: onDocument,
  response: z.array(segment),
})
export const submitDocument = endpoint({
  method: 'POST',
  path: '/api/documents/:documentId/submit',
  access: 'document.submit',
  summary: 'Hand a translated document to the editors; refused while a segment is not confirmed',
  params: onDocument,
  response: documentSummary,
})
export const approveDocument = endpoint({
  method: 'POST',
  path: '/api/documents/:documentId/approve',
  access: 'document.approve',
  summary: 'Sign the whole article; refused while a critical finding or an unapproved segment is open, saying which',
  params: onDocument,
  response: documentSummary,
})
export const publishDocument = endpoint({
  method: 'POST',
  path: '/api/documents/:documentId/publish',
  access: 'document.approve',
  summary: 'Mark an approved document as published',
  params: onDocument,
  response: documentSummary,
})
export const approveClean = endpoint({
  method: 'POST',
  path: '/api/documents/:documentId/approve-clean',
  access: 'segment.review',
  summary: 'Approve every confirmed segment that has no open finding',
  params: onDocument,
  response: z.object({ approved: z.array(id), skipped: z.array(z.object({ id, code: z.string() })) }),
})
/** Sets sources anew, as a person paired them: for a document that came without one, or whose paragraphs were paired wrongly. */
export const setPairs = endpoint({
  method: 'POST',
  path: '/api/documents/:documentId/pairs',
  access: 'document.import',
  summary:
    'Set the sources of segments anew; texts and histories stay, approved segments whose source changes are reopened; 409 segment.stale where one was changed meanwhile',
  params: onDocument,
  body: z.object({
    title: z.string().trim().min(1).max(500).optional(),
    sourceUrl: z.url().nullable().optional(),
    pairs: z
      .array(z.object({ segmentId: id, baseVersion: z.int().min(1), source: segmentText }))
      .min(1)
      .max(20_000),
  }),
  response: documentSummary,
})

const onSegment = z.object({ segmentId: id })
const version = z.int().min(1)
export const saveSegment = endpoint({
  method: 'PUT',
  path: '/api/segments/:segmentId',
  access: 'segment.edit',
  summary: 'Save a correction based on a version; 409 segment.stale with the current segment where somebody was faster',
  params: onSegment,
  body: z.object({
    baseVersion: version,
    text: segmentText,
    state: z.enum(['draft', 'translated']),
    origin: z.enum(['person', 'memory', 'machine']).default('person'),
  }),
  response: segment,
})
export const approveSegment = endpoint({
  method: 'POST',
  path: '/api/segments/:segmentId/approve',
  access: 'segment.review',
  summary: 'Approve exactly this version; refused (segment.ownWork) to whoever corrected it unless the project allows',
  params: onSegment,
  body: z.object({ baseVersion: version, text: segmentText.optional() }),
  response: segment,
})
export const rejectSegment = endpoint({
  method: 'POST',
  path: '/api/segments/:segmentId/reject',
  access: 'segment.review',
  summary: 'Send a segment back with a reason',
  params: onSegment,
  body: z.object({ baseVersion: version, reason: z.string().trim().min(1).max(1000) }),
  response: segment,
})
export const listRevisions = endpoint({
  method: 'GET',
  path: '/api/segments/:segmentId/revisions',
  access: 'project.read',
  summary: 'Every revision of a segment, newest first',
  params: onSegment,
  response: z.array(revision),
})
