/** The words of the domain, as types. Everything else (contracts, tables, screens) uses these names. */

/** A stretch of text: UTF-16 code units, end exclusive, snapped to grapheme clusters. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const SEVERITIES = ['critical', 'major', 'minor', 'neutral'] as const
export type Severity = (typeof SEVERITIES)[number]

export const SEGMENT_ROLES = [
  'title',
  'sapo',
  'heading',
  'body',
  'caption',
  'byline',
  'quote',
  'list',
  'timestamp',
] as const
export type SegmentRole = (typeof SEGMENT_ROLES)[number]

export const SEGMENT_STATES = ['machine', 'draft', 'translated', 'approved', 'rejected'] as const
export type SegmentState = (typeof SEGMENT_STATES)[number]

export const DOCUMENT_STATUSES = ['new', 'translating', 'reviewing', 'approved', 'published'] as const
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number]

export const PROJECT_ROLES = ['translator', 'editor', 'lead', 'viewer'] as const
export type ProjectRole = (typeof PROJECT_ROLES)[number]

/** Where a revision came from. */
export const REVISION_ORIGINS = ['machine', 'person', 'repair', 'memory', 'sweep', 'import', 'pairing'] as const
export type RevisionOrigin = (typeof REVISION_ORIGINS)[number]

export const LOCALES = ['en', 'th', 'vi'] as const
export type Locale = (typeof LOCALES)[number]

/** A text in every language of the interface. */
export type Localized = Readonly<Record<Locale, string>>

/** Which calendar the Thai should use: พ.ศ. (Buddhist), ค.ศ. (Gregorian), or either as long as it is one. */
export const ERAS = ['buddhist', 'gregorian', 'either'] as const
export type Era = (typeof ERAS)[number]

/** A replacement in the target text that mends a finding. */
export interface Fix {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What a check says of one version of a segment. `message` is an id in the check's own message table. */
export interface Finding {
  readonly check: string
  readonly severity: Severity
  /** MQM category, "dimension/subtype", e.g. "accuracy/entity". */
  readonly category: string
  readonly message: string
  readonly params: Readonly<Record<string, string | number>>
  readonly source: readonly Span[]
  readonly target: readonly Span[]
  readonly fixes: readonly Fix[]
}
