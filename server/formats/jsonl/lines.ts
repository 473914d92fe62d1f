import { z } from 'zod'
import { SEGMENT_ROLES, SEGMENT_STATES } from '../../../shared/model.ts'
import { FormatError, type InterchangeDocument, type InterchangeSegment, type ReadOptions } from '../format.ts'
import { pairOf } from '../languages.ts'

const code = z.object({
  id: z.string(),
  kind: z.enum(['open', 'close', 'single', 'isolated']),
  pair: z.string().optional(),
  text: z.string(),
  equivalent: z.string().optional(),
  canDelete: z.boolean().optional(),
  canCopy: z.boolean().optional(),
  canReorder: z.enum(['yes', 'firstNo', 'no']).optional(),
})
const note = z.object({
  text: z.string(),
  author: z.string().optional(),
  appliesTo: z.enum(['source', 'target']).optional(),
  category: z.string().optional(),
  priority: z.number().optional(),
})
const issue = z.object({
  category: z.string(),
  severity: z.enum(['critical', 'major', 'minor', 'neutral']),
  side: z.enum(['source', 'target']),
  start: z.int().min(0),
  end: z.int().min(0),
  comment: z.string().optional(),
  rater: z.string().optional(),
})
const documentLine = z.object({
  document: z.string(),
  title: z.string().optional(),
  outlet: z.string().optional(),
  date: z.string().optional(),
  url: z.string().optional(),
  sourceLang: z.string(),
  targetLang: z.string(),
})
const segmentLine = z.object({
  id: z.union([z.string(), z.number().transform(String)]).optional(),
  doc: z.string().optional(),
  role: z.enum(SEGMENT_ROLES).optional().catch(undefined),
  source: z.string().default(''),
  target: z.string().optional(),
  machine: z.string().optional(),
  state: z.enum(SEGMENT_STATES).optional(),
  locked: z.boolean().optional(),
  notes: z.array(note).optional(),
  issues: z.array(issue).optional(),
  codes: z.array(code).optional(),
})

function parseLine(text: string, line: number): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    throw new FormatError('json-broken', { line })
  }
  throw new FormatError('json-not-object', { line })
}

function checked<T>(schema: z.ZodType<T>, value: unknown, line: number): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [problem] = result.error.issues
  throw new FormatError(
    'json-field',
    { line, element: problem?.path.join('.') },
    { field: problem?.path.join('.') ?? '' },
  )
}

/** A segment with the number of its line, from 0. */
export interface SegmentLine {
  readonly line: number
  readonly segment: InterchangeSegment
}

/** What the lines say of one document, and its segments. */
export interface DocumentLines {
  readonly id: string
  readonly about: Omit<InterchangeDocument, 'segments'>
  readonly segments: SegmentLine[]
}

/** The documents of a text in the order that they begin in; a segment without `doc` belongs to the last one. */
export function readLines(text: string, options?: ReadOptions): DocumentLines[] {
  const found = new Map<string, DocumentLines>()
  const begin = (id: string, about: Omit<InterchangeDocument, 'segments'>) => {
    const begun = { id, about: { ...about, ...(id !== '' && { id }) }, segments: [] }
    found.set(id, begun)
    return begun
  }
  text.split('\n').forEach((raw, line) => {
    if (raw.trim() === '') return
    const value = parseLine(raw, line + 1)
    if (typeof value.document === 'string') {
      const { document, ...about } = checked(documentLine, value, line + 1)
      begin(document, about)
      return
    }
    const { doc = [...found.keys()].at(-1) ?? '', ...segment } = checked(segmentLine, value, line + 1)
    const document = found.get(doc) ?? begin(doc, pairOf(options))
    document.segments.push({ line, segment })
  })
  if (found.size === 0) throw new FormatError('table-empty')
  return [...found.values()]
}
