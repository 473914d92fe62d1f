import { z } from 'zod'
import { done, id, instant, person, severity, span } from './common.ts'
import { endpoint } from './endpoint.ts'

const onSegment = z.object({ segmentId: id })

/** One contribution to the talk about a segment. Mentions are `@[Name](id)` in the text. */
export const comment = z.object({
  id,
  segmentId: id,
  author: person,
  at: instant,
  text: z.string(),
  mentions: z.array(person),
  resolvedBy: person.nullable(),
  resolvedAt: instant.nullable(),
})
export type Comment = z.infer<typeof comment>

export const listComments = endpoint({
  method: 'GET',
  path: '/api/documents/:documentId/comments',
  access: 'project.read',
  summary: 'The comments of a document, oldest first',
  params: z.object({ documentId: id }),
  response: z.array(comment),
})
export const addComment = endpoint({
  method: 'POST',
  path: '/api/segments/:segmentId/comments',
  access: 'comment.write',
  summary: 'Say something about a segment',
  params: onSegment,
  body: z.object({ text: z.string().trim().min(1).max(4000), mentionIds: z.array(id).max(20).default([]) }),
  response: comment,
})
export const resolveComment = endpoint({
  method: 'PATCH',
  path: '/api/comments/:commentId',
  access: 'comment.write',
  summary: 'Resolve or reopen a comment',
  params: z.object({ commentId: id }),
  body: z.object({ resolved: z.boolean() }),
  response: comment,
})

/** An MQM error that a person marked; `version` is the version of the text that the spans belong to. */
export const annotation = z.object({
  id,
  segmentId: id,
  version: z.int(),
  by: person,
  at: instant,
  category: z.string(),
  severity,
  source: z.array(span),
  target: z.array(span),
  note: z.string(),
})
export type Annotation = z.infer<typeof annotation>
export const listAnnotations = endpoint({
  method: 'GET',
  path: '/api/documents/:documentId/annotations',
  access: 'project.read',
  summary: 'The errors people marked in a document',
  params: z.object({ documentId: id }),
  response: z.array(annotation),
})
export const addAnnotation = endpoint({
  method: 'POST',
  path: '/api/segments/:segmentId/annotations',
  access: 'segment.review',
  summary: 'Mark an error',
  params: onSegment,
  body: annotation.pick({ version: true, category: true, severity: true, source: true, target: true, note: true }),
  response: annotation,
})
export const deleteAnnotation = endpoint({
  method: 'DELETE',
  path: '/api/annotations/:annotationId',
  access: 'segment.review',
  summary: 'Take a mark back',
  params: z.object({ annotationId: id }),
  response: done,
})

/** Active seconds since the last report, idle time left out; refused quietly (done) where the project does not measure. */
export const reportTime = endpoint({
  method: 'POST',
  path: '/api/segments/:segmentId/time',
  access: 'segment.edit',
  summary: 'Report the time really spent on a segment',
  params: onSegment,
  body: z.object({ seconds: z.number().min(0).max(600) }),
  response: done,
})
