import { z } from 'zod'
import { SEGMENT_ROLES, SEGMENT_STATES } from '../../shared/model.ts'
import { extension, head, utf8 } from './bytes.ts'
import { decodeText } from './encoding/decode.ts'
import {
  exportedTarget,
  type Format,
  FormatError,
  type InterchangeDocument,
  type InterchangeSegment,
} from './format.ts'
import { pairOf } from './languages.ts'
import { approvedRemark } from './remarks.ts'

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

interface Draft {
  about: Omit<InterchangeDocument, 'segments'>
  segments: InterchangeSegment[]
}

/** JSON lines: a line a document (its title, languages …), then a line a segment, `doc` telling whose it is. */
export const jsonl: Format = {
  id: 'jsonl',
  label: 'JSON lines',
  extensions: ['jsonl', 'ndjson'],
  mime: 'application/jsonl',
  detect(bytes, name) {
    if (['jsonl', 'ndjson'].includes(extension(name))) return 0.8
    return /^\ufeff?\s*\{"/.test(head(bytes)) ? 0.4 : 0
  },
  read(bytes, options) {
    const { text, notes } = decodeText(bytes)
    const drafts = new Map<string, Draft>()
    text.split('\n').forEach((raw, index) => {
      if (raw.trim() === '') return
      const value = parseLine(raw, index + 1)
      if (typeof value.document === 'string') {
        const { document, ...about } = checked(documentLine, value, index + 1)
        drafts.set(document, { about: { ...about, ...(document !== '' && { id: document }) }, segments: [] })
        return
      }
      const { doc = [...drafts.keys()].at(-1) ?? '', ...segment } = checked(segmentLine, value, index + 1)
      const draft = drafts.get(doc) ?? { about: { ...pairOf(options), ...(doc !== '' && { id: doc }) }, segments: [] }
      draft.segments.push(segment)
      drafts.set(doc, draft)
    })
    if (drafts.size === 0) throw new FormatError('table-empty')
    return { documents: [...drafts.values()].map(({ about, segments }) => ({ ...about, segments })), warnings: notes }
  },
  write(documents, options) {
    const lines = documents.flatMap(({ segments, id, ...about }, i) => {
      const doc = id ?? (documents.length > 1 ? String(i + 1) : '')
      const said = approvedRemark({ segments, ...about }, options)
      return [
        { document: doc, ...about, ...(said && { remark: said }) },
        ...segments.map((segment) => ({
          ...(doc !== '' && { doc }),
          ...segment,
          target: exportedTarget(segment, options),
        })),
      ]
    })
    return utf8(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  },
}
