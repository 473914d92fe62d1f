import { type AlignOptions, align } from '../../shared/align/align.ts'
import type { ImportPreview } from '../../shared/api/imports.ts'
import type { Fix, SegmentRole } from '../../shared/model.ts'
import { repairAutoLinkSpaces } from '../../shared/text/autolink.ts'
import { repairThai, toNfc } from '../../shared/text/normalise.ts'
import { overlaps } from '../../shared/text/spans.ts'
import { AppError } from '../errors.ts'
import {
  type ColumnMapping,
  FormatError,
  type FormatWarning,
  type InterchangeDocument,
  type InterchangeSegment,
  placesOf,
  type ReadOptions,
  withoutCodes,
} from '../formats/format.ts'
import { readFormat } from '../formats/index.ts'
import type { UploadedFile } from '../http/upload.ts'

type Paragraph = ImportPreview['source'][number]
type Warning = ImportPreview['warnings'][number]

/** What was read of one file, page or pasted text. */
export interface Read {
  readonly documents: readonly InterchangeDocument[]
  readonly warnings: readonly FormatWarning[]
  /** Id of its format. */
  readonly format: string
  /** Where it came as a file, that file. */
  readonly file?: UploadedFile
  /** Which of its columns were asked for, where it is a table. */
  readonly columns?: ColumnMapping | undefined
}

/** Formats whose files find a segment by its place where it has no id of its own. */
const BY_PLACE: ReadonlySet<string> = new Set(['csv', 'tsv', 'xlsx', 'jsonl'])
/** Formats whose files take the translation back, with the inline codes of their texts. */
const TAKES_BACK: ReadonlySet<string> = new Set([
  ...BY_PLACE,
  'xliff2',
  'xliff12',
  'tmx',
  'po',
  'docx',
  'markdown',
  'html',
])

/** Whether what was read came as a file that is worth keeping for an export into it. */
export const takesBack = ({ format, file }: Read): boolean => file !== undefined && TAKES_BACK.has(format)

/**
 * Reads a file of any format.
 * @throws AppError import.unreadable with the code of what is wrong (shared/formats/messages.json) and its place
 */
export async function readImport(bytes: Uint8Array, options: ReadOptions & { format?: string }): Promise<Read> {
  try {
    const { documents, warnings, format } = await readFormat(bytes, options)
    return {
      documents: BY_PLACE.has(format.id) ? documents.map(withPlaces) : documents,
      warnings,
      format: format.id,
      columns: options.columns,
    }
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    const code = error.code === 'format-unknown' ? 'import.unknownFormat' : 'import.unreadable'
    throw new AppError(code, { file: options.name ?? '', problem: error.code, ...error.params, place: error.place })
  }
}

function withPlaces(document: InterchangeDocument): InterchangeDocument {
  const places = placesOf(document.segments)
  return { ...document, segments: document.segments.map((segment, at) => ({ ...segment, id: places[at]! })) }
}

/** Whether a file has Vietnamese in it. */
export const hasSource = ({ documents }: Read): boolean =>
  documents.some(({ segments }) => segments.some(({ source }) => source !== ''))

/** The previews of one file: with both sides, or a translation alone. */
export function previewFile(read: Read): ImportPreview[] {
  return hasSource(read) ? previewPaired(read) : [previewPair(null, read)]
}

/** The previews of a file that has both sides, one a document, paired as the file pairs them. */
function previewPaired(read: Read): ImportPreview[] {
  const coded = takesBack(read)
  return read.documents.map((document) => {
    const paired = document.segments.map((segment) => ({
      source: sourceOf(segment, coded),
      target: targetOf(segment, coded),
    }))
    const numbered = { source: 0, target: 0 }
    const links = paired.map(({ source, target }) => ({
      source: source ? [numbered.source++] : [],
      target: target ? [numbered.target++] : [],
      score: 1,
    }))
    const [source, target] = [
      paired.flatMap(({ source }) => source ?? []),
      paired.flatMap(({ target }) => target ?? []),
    ]
    return preview({ source: document, target: document }, { source, target, links }, read.warnings)
  })
}

/**
 * The preview of a source and a translation that came apart; without a source, every paragraph stands alone. The translation keeps
 * its place in its file, the source is text.
 * @param known what the project's own work tells about its words
 */
export function previewPair(source: Read | null, target: Read, known: AlignOptions = {}): ImportPreview {
  const [vietnamese, thai] = [source?.documents[0], target.documents[0]]
  if (!thai) throw new AppError('import.empty')
  const sides = {
    source: (vietnamese?.segments ?? []).flatMap((segment) => sourceOf(segment) ?? []),
    target: thai.segments.flatMap((segment) => targetOf(ofTarget(segment), takesBack(target)) ?? []),
  }
  const links = pair(sides.source, sides.target, known)
  const warnings = [...(source?.warnings ?? []), ...target.warnings]
  return preview({ source: vietnamese, target: thai }, { ...sides, links }, warnings)
}

/** A segment of a file that holds the translation alone: its codes are told apart from those of a source. */
const ofTarget = ({ codes, ...segment }: InterchangeSegment): InterchangeSegment =>
  codes ? { ...segment, codes: codes.map((code) => ({ ...code, only: 'target' as const })) } : segment

/** Pairs paragraphs by what they say; where one side is empty, each stands alone. */
export function pair(
  source: readonly { text: string; role?: SegmentRole }[],
  target: readonly { text: string; role?: SegmentRole }[],
  known: AlignOptions,
): ImportPreview['links'] {
  return align(source, target, known).map(({ source, target, score }) => ({
    source: [...source],
    target: [...target],
    score,
  }))
}

const plain = { fileSegment: null, codes: [] }

/** @param coded whether codes stay in the text, and the file's address with it */
function paragraphOf(segment: InterchangeSegment, text: string, coded: boolean): Paragraph | undefined {
  const { id = null, codes = [], role = 'body' } = segment
  const kept = coded ? text : withoutCodes(text, codes)
  if (withoutCodes(kept, codes).trim() === '') return undefined
  return { role, text: kept, repairs: [], ...(coded ? { fileSegment: id, codes: [...codes] } : plain) }
}

const sourceOf = (segment: InterchangeSegment, coded = false): Paragraph | undefined =>
  paragraphOf(segment, segment.source.normalize('NFC'), coded)

function targetOf(segment: InterchangeSegment, coded = false): Paragraph | undefined {
  const paragraph = paragraphOf(segment, toNfc(segment.machine ?? segment.target ?? ''), coded)
  return paragraph && { ...paragraph, repairs: safeRepairs(paragraph.text) }
}

/** Edits that are right whatever the text says: the order of Thai marks, invisible characters, spaces left by links. */
function safeRepairs(text: string): Fix[] {
  const marks = repairThai(text).repairs.map(({ start, end, text }) => ({ start, end, text }))
  const spaces = repairAutoLinkSpaces(text).filter((space) => !marks.some((mark) => overlaps(mark, space)))
  return [...marks, ...spaces].sort((a, b) => a.start - b.start)
}

function preview(
  of: { source: InterchangeDocument | undefined; target: InterchangeDocument },
  sides: Pick<ImportPreview, 'source' | 'target' | 'links'>,
  warnings: readonly FormatWarning[],
): ImportPreview {
  if (sides.target.length === 0) throw new AppError('import.empty')
  const titled = (paragraphs: readonly Paragraph[]) => paragraphs.find(({ role }) => role === 'title')?.text
  const { source, target } = of
  return {
    title: titled(sides.source) ?? source?.title ?? '',
    targetTitle: titled(sides.target) ?? target.title ?? '',
    outlet: source?.outlet ?? target.outlet ?? null,
    date: source?.date ?? target.date ?? null,
    sourceUrl: source?.url ?? target.url ?? null,
    targetUrl: null,
    ...sides,
    file: null,
    existing: null,
    warnings: warnings.map(toWarning),
  }
}

const toWarning = ({ message, params, place }: FormatWarning): Warning => ({
  code: message,
  place: Object.entries(place)
    .map(([name, value]) => `${name} ${value}`)
    .join(', '),
  params: { ...params },
})
