import type { ColumnType } from 'kysely'
import type { ProjectRole } from '../../../shared/model.ts'
import type { Json } from './json.ts'

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

/** Accounts, projects, and who works in them. */
export interface PeopleTables {
  person: PersonTable
  session: SessionTable
  installation: InstallationTable
  project: ProjectTable
  membership: MembershipTable
  invitation: InvitationTable
}
