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
}
