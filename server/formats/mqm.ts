import { head, utf8 } from './bytes.ts'
import { decodeText } from './encoding/decode.ts'
import {
  exportedTarget,
  type Format,
  FormatError,
  type InterchangeDocument,
  type InterchangeIssue,
  type InterchangeSegment,
  type WriteOptions,
  withoutCodes,
} from './format.ts'
import { pairOf } from './languages.ts'
import { categoryFrom, categoryTo, isNoError, severityFrom, severityTo } from './quality/categories.ts'

const HEADINGS = [
  'system',
  'doc',
  'docSegId',
  'globalSegId',
  'rater',
  'source',
  'target',
  'category',
  'severity',
  'metadata',
]
const START = '<v>'
const END = '</v>'

/** A text with its span marked → the text and the span. */
function unmark(text: string): { text: string; span: { start: number; end: number } | undefined } {
  const start = text.indexOf(START)
  const end = text.indexOf(END)
  const bare = text.replace(START, '').replace(END, '').normalize('NFC')
  return { text: bare, span: start === -1 || end < start ? undefined : { start, end: end - START.length } }
}

function issueOf(
  columns: readonly string[],
  sourceSpan: ReturnType<typeof unmark>['span'],
  targetSpan: ReturnType<typeof unmark>['span'],
): InterchangeIssue | null {
  const [, , , , rater, , , category = '', severity = ''] = columns
  if (category === '' || isNoError(category)) return null
  const span = targetSpan ?? sourceSpan ?? { start: 0, end: 0 }
  return {
    category: categoryFrom(category),
    severity: severityFrom(severity),
    side: targetSpan || !sourceSpan ? 'target' : 'source',
    ...span,
    ...(rater && { rater }),
  }
}

type Draft = {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly issues: InterchangeIssue[]
}

/** Ratings in the TSV of Google's MQM data: one row an error, its span between <v> and </v>; no quoting. */
export const mqm: Format = {
  id: 'mqm',
  label: 'WMT MQM TSV',
  extensions: ['tsv'],
  mime: 'text/tab-separated-values; charset=utf-8',
  detect: (bytes) => (/^\ufeff?system\tdoc\t/i.test(head(bytes)) ? 0.95 : 0),
  read(bytes, options) {
    const { text, notes } = decodeText(bytes)
    const drafts = new Map<string, Map<string, Draft>>()
    for (const [i, line] of text.split(/\r?\n/).entries()) {
      if (line === '' || /^system\tdoc\t/i.test(line)) continue
      const columns = line.split('\t')
      if (columns.length < 9 || columns.length > 10)
        throw new FormatError('mqm-columns', { line: i + 1 }, { columns: columns.length })
      const [system = '', doc = '', docSegId = '', globalSegId = ''] = columns
      const source = unmark(columns[5] ?? '')
      const target = unmark(columns[6] ?? '')
      const key = `${system}/${doc}`
      const segments = drafts.get(key) ?? new Map<string, Draft>()
      drafts.set(key, segments)
      const id = globalSegId || docSegId
      const draft = segments.get(id) ?? { id, source: source.text, target: target.text, issues: [] }
      segments.set(id, draft)
      const issue = issueOf(columns, source.span, target.span)
      if (issue) draft.issues.push(issue)
    }
    if (drafts.size === 0) throw new FormatError('table-empty')
    const documents = [...drafts].map(([id, segments]): InterchangeDocument => {
      const list = [...segments.values()].map(
        ({ issues, ...segment }): InterchangeSegment => ({ ...segment, ...(issues.length > 0 && { issues }) }),
      )
      return { ...pairOf(options), id, segments: list }
    })
    return { documents, warnings: notes }
  },
  write: (documents, options) =>
    utf8(
      [HEADINGS.join('\t'), ...documents.flatMap((document, i) => documentRows(document, i, options)), ''].join('\n'),
    ),
}

const flat = (text: string) => text.replace(/[\t\r\n]+/g, ' ')
const marked = (text: string, { start, end }: { start: number; end: number }) =>
  flat(text.slice(0, start)) + START + flat(text.slice(start, end)) + END + flat(text.slice(end))

function documentRows(document: InterchangeDocument, index: number, options: WriteOptions = {}): string[] {
  const [system, doc] = /^([^/]+)\/(.+)$/.exec(document.id ?? '')?.slice(1) ?? [
    'songdesk',
    document.id ?? String(index + 1),
  ]
  return document.segments.flatMap((segment, i) => {
    const source = withoutCodes(segment.source, segment.codes)
    const target = withoutCodes(exportedTarget(segment, options) ?? '', segment.codes)
    const row = (rater: string, left: string, right: string, category: string, severity: string) =>
      [system, doc, String(i + 1), segment.id ?? String(i + 1), rater, left, right, category, severity, '{}']
        .map((cell) => flat(cell ?? ''))
        .join('\t')
    const issues = segment.codes || target === '' ? [] : (segment.issues ?? [])
    if (issues.length === 0) return [row('', source, target, 'No-error', 'No-error')]
    return issues.map((issue) =>
      issue.side === 'source'
        ? row(issue.rater ?? '', marked(source, issue), target, categoryTo(issue.category), severityTo(issue.severity))
        : row(issue.rater ?? '', source, marked(target, issue), categoryTo(issue.category), severityTo(issue.severity)),
    )
  })
}
