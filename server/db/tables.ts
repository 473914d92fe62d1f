import type { ColumnType } from 'kysely'
import type {
  DocumentStatus,
  ProjectRole,
  RevisionOrigin,
  SegmentRole,
  SegmentState,
  Severity,
} from '../../shared/model.ts'

/** Instants are ISO 8601 texts, days YYYY-MM-DD, ids random UUIDs, truth 0 or 1, lists and records JSON texts. */
type Json = string

/** Made and kept by better-auth; its instants come as texts or as Dates, depending on the database. */
type AuthInstant = ColumnType<string | Date, string, string>

interface PersonTable {
  id: string
  name: string
  email: string
  createdAt: AuthInstant
  adminSince: string | null
  disabledAt: string | null
}

interface SessionTable {
  id: string
  userId: string
}

/** One value an installation keeps for itself: the cookies' secret, who made the first account. */
interface InstallationTable {
  key: string
  value: string
}

interface ProjectTable {
  id: string
  name: string
  sourceLang: string
  targetLang: string
  settings: Json
  /** Counts up with every change of terms, names and standing rules. */
  knowledgeVersion: number
  createdAt: string
}

interface MembershipTable {
  projectId: string
  personId: string
  role: ProjectRole
  createdAt: string
}

interface InvitationTable {
  id: string
  projectId: string
  role: ProjectRole
  tokenHash: string
  invitedBy: string
  createdAt: string
  expiresAt: string
  usedAt: string | null
  usedBy: string | null
}

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
}

/** Lists of forms are JSON. */
interface TermTable {
  id: string
  projectId: string
  source: Json
  preferred: Json
  admitted: Json
  forbidden: Json
  unlessSource: Json
  note: string
  changedBy: string | null
  changedAt: string
}

interface NameTable {
  id: string
  projectId: string
  source: string
  kind: 'person' | 'place' | 'body'
  target: string
  variants: Json
  note: string
  changedBy: string | null
  changedAt: string
}

/** What became of a term or a name: append-only. */
interface KnowledgeChangeTable {
  id: string
  projectId: string
  itemId: string
  at: string
  by: string | null
  before: Json | null
  after: Json | null
}

interface RuleTable {
  id: string
  projectId: string
  pattern: Json
  status: 'proposed' | 'standing' | 'withdrawn'
  message: string
  severity: Severity
  origin: 'correction' | 'name' | 'person'
  createdBy: string | null
  createdAt: string
}

interface RuleTallyTable {
  ruleId: string
  personId: string
  applied: number
  rejected: number
}

/** A replacement that a person's confirmed correction made: made twice, it proposes a rule. */
interface CorrectionTable {
  id: string
  projectId: string
  segmentId: string
  wrong: string
  right: string
  at: string
  by: string | null
}

interface SweepTable {
  id: string
  projectId: string
  ruleId: string | null
  pattern: Json
  status: 'running' | 'done' | 'failed' | 'undone'
  by: string | null
  at: string
  total: number
  applied: number
  undone: number
  skipped: number
  documents: number
}

/** What a sweep does to one segment: planned first, so that it survives a restart; kept, so that it can be taken back. */
interface SweepChangeTable {
  sweepId: string
  segmentId: string
  documentId: string
  before: string
  after: string
  /** skipped: somebody had changed the words meanwhile. */
  status: 'pending' | 'applied' | 'skipped' | 'undone'
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

export interface Tables {
  person: PersonTable
  session: SessionTable
  installation: InstallationTable
  project: ProjectTable
  membership: MembershipTable
  invitation: InvitationTable
  document: DocumentTable
  segment: SegmentTable
  revision: RevisionTable
  finding: FindingTable
  dismissal: DismissalTable
  findingCount: FindingCountTable
  throughputDay: ThroughputDayTable
  term: TermTable
  name: NameTable
  knowledgeChange: KnowledgeChangeTable
  rule: RuleTable
  ruleTally: RuleTallyTable
  correction: CorrectionTable
  sweep: SweepTable
  sweepChange: SweepChangeTable
  comment: CommentTable
  annotation: AnnotationTable
  timeSpent: TimeSpentTable
}
