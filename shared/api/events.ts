import { z } from 'zod'
import { done, id, person } from './common.ts'
import { documentSummary, segment } from './documents.ts'
import { endpoint } from './endpoint.ts'

/** Where somebody is in a document. `typing` is true while keys are pressed in that segment. */
export const presence = z.object({ person, segmentId: id.nullable(), typing: z.boolean() })
export type Presence = z.infer<typeof presence>

/** What the server tells of a document, as it happens. */
export const documentEvent = z.discriminatedUnion('type', [
  /** Sent first on every connection: who is here. */
  z.object({ type: z.literal('here'), present: z.array(presence) }),
  z.object({ type: z.literal('segments'), segments: z.array(segment) }),
  z.object({ type: z.literal('document'), document: documentSummary }),
  /** Comments or marked errors came, went or were settled. */
  z.object({ type: z.literal('discussion') }),
  z.object({ type: z.literal('gone') }),
])
export type DocumentEvent = z.infer<typeof documentEvent>

/** `GET /api/documents/:documentId/events` is a stream of server-sent events, each a JSON `documentEvent`; a client that reconnects reads the document afresh. */
export const EVENTS_PATH = '/api/documents/:documentId/events'

export const tellPresence = endpoint({
  method: 'POST',
  path: '/api/documents/:documentId/presence',
  access: 'project.read',
  summary: 'Say which segment I am in',
  params: z.object({ documentId: id }),
  body: z.object({ segmentId: id.nullable(), typing: z.boolean() }),
  response: done,
})
