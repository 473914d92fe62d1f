import { z } from 'zod'
import {
  DOCUMENT_STATUSES,
  PROJECT_ROLES,
  REVISION_ORIGINS,
  SEGMENT_ROLES,
  SEGMENT_STATES,
  SEVERITIES,
} from '../model.ts'

export const id = z.string().min(1).max(64)
/** An instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime()
/** A day, YYYY-MM-DD. */
export const day = z.iso.date()
export const done = z.object({ done: z.literal(true) })

export const severity = z.enum(SEVERITIES)
export const segmentRole = z.enum(SEGMENT_ROLES)
export const segmentState = z.enum(SEGMENT_STATES)
export const documentStatus = z.enum(DOCUMENT_STATUSES)
export const projectRole = z.enum(PROJECT_ROLES)
export const revisionOrigin = z.enum(REVISION_ORIGINS)

export const person = z.object({ id, name: z.string() })
export type Person = z.infer<typeof person>

export const span = z.object({ start: z.int().min(0), end: z.int().min(0) })
export const fix = z.object({ start: z.int().min(0), end: z.int().min(0), text: z.string() })

export const finding = z.object({
  check: z.string(),
  severity,
  category: z.string(),
  message: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  source: z.array(span),
  target: z.array(span),
  fixes: z.array(fix),
})

/** An inline element of a file (shared/text/codes.ts): the n-th code of a segment stands in its texts as U+E000 + n. */
export const inlineCode = z.object({
  id: z.string().max(500),
  kind: z.enum(['open', 'close', 'single', 'isolated']),
  pair: z.string().max(500).optional(),
  text: z.string().max(5000),
  equivalent: z.string().max(500).optional(),
  canDelete: z.boolean().optional(),
  canCopy: z.boolean().optional(),
  canReorder: z.enum(['yes', 'firstNo', 'no']).optional(),
  only: z.literal('target').optional(),
})
export const inlineCodes = z.array(inlineCode).max(6400)

/** Text of a segment, as it may come from outside: NFC, no line breaks inside, of bearable length. */
export const segmentText = z
  .string()
  .max(20_000)
  .transform((text) => text.normalize('NFC').replace(/\s*[\r\n]+\s*/g, ' '))

/** What the server answers where something was refused. `code` is stable; `params` fill the message of that code. */
export const problem = z.object({
  code: z.string(),
  params: z.record(z.string(), z.unknown()),
  /** Where a field of the request is at fault: its path and what is wrong with it. */
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
})
export type Problem = z.infer<typeof problem>
