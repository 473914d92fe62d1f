import type { Locale, SegmentRole, SegmentState } from '../../shared/model.ts'
import type { InlineCode } from '../../shared/text/codes.ts'

export { codeCharacter, FIRST_CODE, type InlineCode, LAST_CODE, withoutCodes } from '../../shared/text/codes.ts'

export interface InterchangeNote {
  readonly text: string
  readonly author?: string
  readonly appliesTo?: 'source' | 'target'
  readonly category?: string
  /** 1 (most urgent) to 10. */
  readonly priority?: number
}

/** A mark of quality on a stretch of text, as ITS quality issues and MQM ratings carry it. */
export interface InterchangeIssue {
  /** MQM category, "dimension/subtype". */
  readonly category: string
  readonly severity: 'critical' | 'major' | 'minor' | 'neutral'
  readonly side: 'source' | 'target'
  readonly start: number
  readonly end: number
  readonly comment?: string
  readonly rater?: string
}

export interface InterchangeSegment {
  /** The file's own address of the segment: unique in its document; by it a changed text finds its place again. */
  readonly id?: string
  readonly role?: SegmentRole
  /** Empty where the file has no source (a translation that came alone). */
  readonly source: string
  readonly target?: string
  /** The machine's text, where the file tells it apart from the target. */
  readonly machine?: string
  readonly state?: SegmentState
  /** Not to be translated (`translate="no"`): shown, never changed. */
  readonly locked?: boolean
  readonly notes?: readonly InterchangeNote[]
  readonly issues?: readonly InterchangeIssue[]
  readonly codes?: readonly InlineCode[]
}

/** One article, as every format hands it over. */
export interface InterchangeDocument {
  readonly id?: string
  readonly title?: string
  readonly outlet?: string
  /** ISO 8601, e.g. 2024-11-16. */
  readonly date?: string
  readonly url?: string
  /** BCP 47. */
  readonly sourceLang: string
  readonly targetLang: string
  readonly segments: readonly InterchangeSegment[]
}

/** Where in a file something is: whichever of these the format has. Lines, rows and columns count from 1. */
export interface Place {
  readonly line?: number
  readonly row?: number
  readonly column?: number | string
  /** An element by name and id, e.g. `unit u3`. */
  readonly element?: string
}

/** Something kept or mended on the way in that a person should know of; `message` is an id of `shared/formats/messages.json`. */
export interface FormatWarning {
  readonly place: Place
  readonly message: string
  readonly params: Readonly<Record<string, string | number>>
}

export interface ReadResult {
  readonly documents: readonly InterchangeDocument[]
  readonly warnings: readonly FormatWarning[]
}

/** What a column of a table can hold. */
export const COLUMN_ROLES = ['id', 'doc', 'role', 'source', 'target', 'machine', 'state', 'note'] as const
export type ColumnRole = (typeof COLUMN_ROLES)[number]
/** Which column holds what: by its heading, or by its number from 1. */
export type ColumnMapping = Readonly<Partial<Record<ColumnRole, string | number>>>

export interface ReadOptions {
  /** The file's name, for its ending and for messages. */
  readonly name?: string
  readonly sourceLang?: string
  readonly targetLang?: string
  /** For files with one language: which side it is. Without it, Thai script is the target, anything else the source. */
  readonly side?: 'source' | 'target'
  readonly columns?: ColumnMapping
}

export interface WriteOptions {
  /** Leave out every target that is not approved; the file says so. */
  readonly approvedOnly?: boolean
  /** `bilingual`: both sides; `target`: the translation alone. Formats that can only do one of them ignore it. */
  readonly layout?: 'bilingual' | 'target'
  /** The file that the documents were read from, in the same format: it is edited in place. */
  readonly original?: Uint8Array
  /** Which columns of the original were read, where it is a table whose columns were named. */
  readonly columns?: ColumnMapping
  /** Language of headings and remarks in the file. */
  readonly locale?: Locale
}

/** One interchange format: bytes in, documents out, and back. Neither side touches disk or network. */
export interface Format {
  readonly id: string
  readonly label: string
  /** Lower case, without the dot. */
  readonly extensions: readonly string[]
  readonly mime: string
  /** How sure the format is that the bytes are its own: 0 (no) to 1 (certain). Looks at no more than the first 64 KB. */
  detect(bytes: Uint8Array, name: string): number
  /** @throws FormatError naming place, rule and mend */
  read(bytes: Uint8Array, options?: ReadOptions): ReadResult | Promise<ReadResult>
  /** Absent where a format is only read. */
  write?(documents: readonly InterchangeDocument[], options?: WriteOptions): Uint8Array | Promise<Uint8Array>
}

/** A file that cannot be used: which rule it breaks (`code`, an id of `shared/formats/messages.json`) and where. */
export class FormatError extends Error {
  override readonly name = 'FormatError'
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  readonly place: Place

  constructor(code: string, place: Place = {}, params: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.code = code
    this.place = place
    this.params = params
  }
}

/** The target that an export may show: all of them, or only what was approved. */
export function exportedTarget(segment: InterchangeSegment, options: WriteOptions = {}): string | undefined {
  if (options.approvedOnly && segment.state !== 'approved') return undefined
  return segment.target
}

/**
 * The addresses by which a table's segments are found again: the id of each where no other has it, else its place among those of
 * its document.
 */
export function placesOf(segments: readonly Pick<InterchangeSegment, 'id'>[]): string[] {
  const times = new Map<string | undefined, number>()
  for (const { id } of segments) times.set(id, (times.get(id) ?? 0) + 1)
  return segments.map(({ id }, i) => (id !== undefined && times.get(id) === 1 ? id : `#${i + 1}`))
}
