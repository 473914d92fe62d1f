import { z } from 'zod'
import { head, utf8 } from './bytes.ts'
import { decodeText } from './encoding/decode.ts'
import {
  exportedTarget,
  type Format,
  FormatError,
  type InterchangeDocument,
  type InterchangeIssue,
  type InterchangeSegment,
  withoutCodes,
} from './format.ts'
import { pairOf } from './languages.ts'
import { categoryFrom, categoryTo, isNoError, severityFrom, severityTo } from './quality/categories.ts'

const rating = z.object({
  source: z.string(),
  hypothesis: z.string(),
  errors: z
    .array(
      z.object({
        start: z.number().int().nullish(),
        end: z.number().int().nullish(),
        category: z.string(),
        severity: z.string(),
        is_source_error: z.boolean().optional(),
      }),
    )
    .default([]),
  document_id: z.string().nullish(),
  segment_id: z.union([z.string(), z.number()]).nullish(),
  system_id: z.string().nullish(),
  rater_id: z.string().nullish(),
  src_lang: z.string().nullish(),
  tgt_lang: z.string().nullish(),
})

/** Its offsets count code points, ours UTF-16 code units. */
const toUnits = (text: string, points: number) => [...text].slice(0, points).join('').length
const toPoints = (text: string, units: number) => [...text.slice(0, units)].length

/** Weights of the WMT campaigns: major 5, minor 1, punctuation 0.1, neutral 0. */
const scoreOf = ({ severity, category }: InterchangeIssue): number => {
  if (severity === 'critical') return 25
  if (severity === 'major') return 5
  return severity === 'minor' ? (category === 'fluency/punctuation' ? 0.1 : 1) : 0
}

function readIssue(
  error: z.infer<typeof rating>['errors'][number],
  line: z.infer<typeof rating>,
): InterchangeIssue | null {
  if (isNoError(error.category)) return null
  const side = error.is_source_error ? 'source' : 'target'
  const text = side === 'source' ? line.source : line.hypothesis
  return {
    category: categoryFrom(error.category),
    severity: severityFrom(error.severity),
    side,
    start: toUnits(text, error.start ?? 0),
    end: toUnits(text, error.end ?? 0),
    ...(line.rater_id && { rater: line.rater_id }),
  }
}

function parse(text: string, line: number): z.infer<typeof rating> {
  try {
    const result = rating.safeParse(JSON.parse(text))
    if (result.success) return result.data
    const field = result.error.issues[0]?.path.join('.') ?? ''
    throw new FormatError('json-field', { line, element: field }, { field })
  } catch (error) {
    if (error instanceof FormatError) throw error
    throw new FormatError('json-broken', { line })
  }
}

/** Ratings as mt-metrics-eval keeps them: JSON lines, one a rated segment, spans by character. */
export const mtMetrics: Format = {
  id: 'mt-metrics',
  label: 'mt-metrics-eval JSONL',
  extensions: ['jsonl'],
  mime: 'application/jsonl',
  detect: (bytes) => (/^\ufeff?\s*\{[^\n]*"hypothesis"\s*:/.test(head(bytes)) ? 0.95 : 0),
  read(bytes, options) {
    const { text, notes } = decodeText(bytes)
    const documents = new Map<
      string,
      { pair: Pick<InterchangeDocument, 'sourceLang' | 'targetLang'>; segments: InterchangeSegment[] }
    >()
    for (const [i, raw] of text.split('\n').entries()) {
      if (raw.trim() === '') continue
      const line = parse(raw, i + 1)
      const id = line.document_id ?? ''
      const pair = pairOf({
        sourceLang: line.src_lang ?? options?.sourceLang,
        targetLang: line.tgt_lang ?? options?.targetLang,
      })
      const document = documents.get(id) ?? { pair, segments: [] }
      documents.set(id, document)
      const issues = line.errors.map((error) => readIssue(error, line)).filter((issue) => issue !== null)
      document.segments.push({
        ...(line.segment_id !== null && line.segment_id !== undefined && { id: String(line.segment_id) }),
        source: line.source.normalize('NFC'),
        target: line.hypothesis.normalize('NFC'),
        ...(issues.length > 0 && { issues }),
      })
    }
    if (documents.size === 0) throw new FormatError('table-empty')
    return {
      documents: [...documents].map(([id, { pair, segments }]) => ({ ...pair, ...(id !== '' && { id }), segments })),
      warnings: notes,
    }
  },
  write(documents, options) {
    const lines = documents.flatMap((document, i) =>
      document.segments.map((segment, j) => {
        const source = withoutCodes(segment.source, segment.codes)
        const hypothesis = withoutCodes(exportedTarget(segment, options) ?? '', segment.codes)
        const issues = segment.codes || hypothesis === '' ? [] : (segment.issues ?? [])
        const errors = issues.map((issue) => {
          const text = issue.side === 'source' ? source : hypothesis
          return {
            start: toPoints(text, issue.start),
            end: toPoints(text, issue.end),
            category: categoryTo(issue.category),
            severity: severityTo(issue.severity),
            score: scoreOf(issue),
            is_source_error: issue.side === 'source',
          }
        })
        const rater = issues.find((issue) => issue.rater)?.rater
        return {
          source,
          hypothesis,
          errors,
          document_id: document.id ?? String(i + 1),
          segment_id: segment.id ?? String(j + 1),
          system_id: 'songdesk',
          rater_id: rater ?? 'songdesk',
          src_lang: document.sourceLang,
          tgt_lang: document.targetLang,
        }
      }),
    )
    return utf8(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  },
}
