import { z } from 'zod'
import { done, id, instant } from './common.ts'
import { comment } from './discussion.ts'
import { endpoint } from './endpoint.ts'

/** Where a paragraph stands. */
const place = z.object({
  projectId: id,
  project: z.string(),
  documentId: id,
  title: z.string(),
  segmentId: id,
  position: z.int(),
})

/** An open comment that names me. */
export const mention = place.extend({ comment, readAt: instant.nullable() })
export type Mention = z.infer<typeof mention>

/** A paragraph that I worked on and an editor sent back. */
export const sentBack = place.extend({ reason: z.string(), target: z.string() })
export type SentBack = z.infer<typeof sentBack>

export const getInbox = endpoint({
  method: 'GET',
  path: '/api/inbox',
  access: 'session',
  summary:
    'What waits for me in the projects I am in: open comments that name me, paragraphs sent back (200 of each at most)',
  response: z.object({ mentions: z.array(mention), sentBack: z.array(sentBack) }),
})
export type Inbox = z.infer<typeof getInbox.response>

export const readMention = endpoint({
  method: 'PATCH',
  path: '/api/inbox/:commentId',
  access: 'session',
  summary: 'Say that I have read a comment that names me',
  params: z.object({ commentId: id }),
  response: done,
})
