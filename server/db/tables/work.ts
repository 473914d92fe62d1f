import type { DocumentStatus, RevisionOrigin, SegmentRole, SegmentState, Severity } from '../../../shared/model.ts'
import type { Json } from './json.ts'

/** The counters of `progress` in shared/api/projects.ts. */
export interface CounterColumns {
  segments: number
  words: number
  machine: number
  draft: number
  translated: number
  approved: number
  rejected: number
  wordsTranslated: number
  wordsApproved: number
  critical: number
  major: number
  minor: number
  edits: number
  editLength: number
}

interface DocumentTable extends CounterColumns {
  id: string
  projectId: string
  title: string
  outlet: string | null
  /** Title and outlet as a search compares them: without capitals and diacritics. */
  searchTitle: string
  searchOutlet: string
  date: string | null
  sourceUrl: string | null
  targetUrl: string | null
  sourceMissing: number
  status: DocumentStatus
  translatorId: string | null
  editorId: string | null
  dueOn: string | null
  createdAt: string
  createdBy: string | null
  submittedAt: string | null
  approvedAt: string | null
  approvedBy: string | null
  publishedAt: string | null
  /** The file that it came from, where that is kept, and the file's own name for this document. */
  fileId: string | null
  fileDocument: string | null
}

/** A file as it was brought in. `bytes` in base64, so that any backup takes them. */
interface ImportedFileTable {
  id: string
  projectId: string
  name: string
  format: string
  at: string
  bytes: string
  /** Columns of a table that were named by hand, as JSON. */
  columns: string | null
}

interface SegmentTable {
  id: string
  documentId: string
  position: number
  role: SegmentRole
  source: string
  machine: string
  target: string
  version: number
  state: SegmentState
  reason: string | null
  editedBy: string | null
  editedAt: string | null
  approvedBy: string | null
  approvedAt: string | null
  /** What was last approved, kept when a later change reopens the segment. */
  approvedText: string | null
  /** Ids of those who corrected or confirmed it since the machine, or since it was last approved. */
  correctors: Json
  /** Vietnamese syllables of the source. */
  words: number
  /** Grapheme edit distance from machine to target, and the longer one's length. */
  edits: number
  editLength: number
  /** The file's own address of the segment. */
  fileSegment: string | null
  /** The inline codes that its texts hold. */
  codes: Json
  /** 1 where the article no longer has it, and somebody's work on it is kept. */
  gone: number
}

interface RevisionTable {
  id: string
  segmentId: string
  version: number
  at: string
  authorId: string | null
  text: string
  state: SegmentState
  origin: RevisionOrigin
  reason: string | null
}

interface FindingTable {
  segmentId: string
  documentId: string
  /** Whether one segment's check said it, or one that compares across the document. */
  level: 'segment' | 'document'
  ordinal: number
  check: string
  severity: Severity
  category: string
  message: string
  params: Json
  source: Json
  target: Json
  fixes: Json
  key: string
}

interface DismissalTable {
  segmentId: string
  key: string
  personId: string
  at: string
  reason: string
}

interface FindingCountTable {
  projectId: string
  check: string
  severity: Severity
  count: number
}

interface ThroughputDayTable {
  projectId: string
  day: string
  personId: string
  confirmed: number
  confirmedWords: number
  approved: number
  approvedWords: number
  /** Really spent, where the project measures it. */
  seconds: number
}

interface CommentTable {
  id: string
  segmentId: string
  documentId: string
  authorId: string | null
  at: string
  text: string
  /** Ids of the people mentioned. */
  mentions: Json
  resolvedBy: string | null
  resolvedAt: string | null
}

interface MentionTable {
  commentId: string
  personId: string
  /** When that person read it. */
  readAt: string | null
}

interface AnnotationTable {
  id: string
  segmentId: string
  documentId: string
  version: number
  personId: string | null
  at: string
  category: string
  severity: Severity
  source: Json
  target: Json
  note: string
}

interface TimeSpentTable {
  segmentId: string
  personId: string
  seconds: number
}

/** Articles, their segments, and what people did to them. */
export interface WorkTables {
  importedFile: ImportedFileTable
  document: DocumentTable
  segment: SegmentTable
  revision: RevisionTable
  finding: FindingTable
  dismissal: DismissalTable
  findingCount: FindingCountTable
  throughputDay: ThroughputDayTable
  comment: CommentTable
  mention: MentionTable
  annotation: AnnotationTable
  timeSpent: TimeSpentTable
}
