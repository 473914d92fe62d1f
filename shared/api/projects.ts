import { z } from 'zod'
import { ERAS } from '../model.ts'
import { day, id, instant, projectRole, severity } from './common.ts'
import { endpoint } from './endpoint.ts'

export const projectSettings = z.object({
  era: z.enum(ERAS),
  maiyamokSpace: z.enum(['before', 'none', 'either']),
  numberSpace: z.enum(['around', 'either']),
  disputedNames: z.enum(['vietnamese', 'thai-press']),
  /** Check id → off or another severity. */
  checks: z.record(z.string(), z.union([z.literal('off'), severity])),
  /** Whether whoever corrected a segment may also approve it (ISO 17100 says no). */
  selfApproval: z.boolean(),
  /** Whether the time really spent on a segment is kept for the reports. */
  measureTime: z.boolean(),
})
export type ProjectSettings = z.infer<typeof projectSettings>

/** Counters kept in the transaction that changes a segment; words are Vietnamese syllables. */
export const progress = z.object({
  segments: z.int(),
  words: z.int(),
  /** Segments by state. */
  machine: z.int(),
  draft: z.int(),
  translated: z.int(),
  approved: z.int(),
  rejected: z.int(),
  /** Source words of segments that are translated or approved; and approved. */
  wordsTranslated: z.int(),
  wordsApproved: z.int(),
  /** Open (not dismissed) findings by severity. */
  critical: z.int(),
  major: z.int(),
  minor: z.int(),
  /** Grapheme edit distance between machine and target, and the length it is out of: 1 − edits/length = what survived. Confirmed segments only. */
  edits: z.int(),
  editLength: z.int(),
})
export type Progress = z.infer<typeof progress>

export const project = z.object({
  id,
  name: z.string(),
  sourceLang: z.string(),
  targetLang: z.string(),
  settings: projectSettings,
  /** My role here; null for an admin who is not a member. */
  role: projectRole.nullable(),
  createdAt: instant,
})
export type Project = z.infer<typeof project>

export const projectSummary = project.extend({ documents: z.int(), overdue: z.int(), progress })
export type ProjectSummary = z.infer<typeof projectSummary>

export const listProjects = endpoint({
  method: 'GET',
  path: '/api/projects',
  access: 'session',
  summary: 'The projects I can see, with their progress',
  response: z.array(projectSummary),
})
export const createProject = endpoint({
  method: 'POST',
  path: '/api/projects',
  access: 'admin',
  summary: 'Start a project; I become its lead',
  body: z.object({ name: z.string().trim().min(1).max(120) }),
  response: project,
})
const inProject = z.object({ projectId: id })
export const getProject = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId',
  access: 'project.read',
  summary: 'A project and its settings',
  params: inProject,
  response: project,
})
export const updateProject = endpoint({
  method: 'PATCH',
  path: '/api/projects/:projectId',
  access: 'project.manage',
  summary: 'Rename a project or change its settings',
  params: inProject,
  body: z.object({
    name: z.string().trim().min(1).max(120).optional(),
    settings: projectSettings.partial().optional(),
  }),
  response: project,
})

/** One day's work: paragraphs and source words that were confirmed and approved, by whom, and the active time spent. */
export const throughput = z.object({
  day,
  personId: id.nullable(),
  name: z.string(),
  confirmed: z.int(),
  confirmedWords: z.int(),
  approved: z.int(),
  approvedWords: z.int(),
  /** Active seconds; 0 where the project does not measure. */
  seconds: z.number(),
})
export const getThroughput = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/throughput',
  access: 'project.read',
  summary: 'What was confirmed and approved, by day and person',
  params: inProject,
  query: z.object({ from: day, to: day }),
  response: z.array(throughput),
})
export const topFindings = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/findings',
  access: 'project.read',
  summary: 'Open findings counted by check and severity',
  params: inProject,
  response: z.array(z.object({ check: z.string(), severity, count: z.int() })),
})
