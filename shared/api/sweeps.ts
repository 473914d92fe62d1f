import { z } from 'zod'
import { done, id, instant, person, segmentState, severity, span } from './common.ts'
import { endpoint } from './endpoint.ts'

const inProject = z.object({ projectId: id })
const words = z.array(z.string().trim().min(1).max(200)).max(20)
const text = z
  .string()
  .max(500)
  .transform((value) => value.normalize('NFC'))

/** What is to be replaced by what, and when. */
export const pattern = z.object({
  wrong: text.pipe(z.string().min(1)),
  right: text,
  /** `wrong` is a regular expression of the safe subset, `right` may use $1…$9. */
  regex: z.boolean(),
  /** `wrong` counts only where it begins and ends at Thai words. */
  wholeWords: z.boolean(),
  /** Only where the source has one of these; only where it has none of those ("unless the source says …"). */
  sourcePresent: words,
  sourceAbsent: words,
})
export type Pattern = z.infer<typeof pattern>

/** proposed: seen twice or asked for; standing: applies to new articles as a check; withdrawn: neither. */
export const RULE_STATUSES = ['proposed', 'standing', 'withdrawn'] as const
export const rule = pattern.extend({
  id,
  projectId: id,
  status: z.enum(RULE_STATUSES),
  /** What the check says of it, and how grave it is. */
  message: z.string().max(500),
  severity,
  /** What it was learned from. */
  origin: z.enum(['correction', 'name', 'person']),
  createdBy: person.nullable(),
  createdAt: instant,
  /** Hits swept, those taken out before or undone after, and who decided how often. */
  tallies: z.object({
    applied: z.int(),
    rejected: z.int(),
    people: z.array(z.object({ person, applied: z.int(), rejected: z.int() })),
  }),
  /** True where people keep rejecting it: it asks to be withdrawn. */
  doubted: z.boolean(),
})
export type Rule = z.infer<typeof rule>

/** One place where a pattern applies. `key` names it as long as the segment's version stays. */
export const hit = z.object({
  key: z.string(),
  segmentId: id,
  documentId: id,
  title: z.string(),
  position: z.int(),
  version: z.int(),
  state: segmentState,
  source: z.string(),
  target: z.string(),
  span,
  replacement: z.string(),
})
export type Hit = z.infer<typeof hit>
const hits = z.object({
  total: z.int(),
  byState: z.record(segmentState, z.int()),
  documents: z.int(),
  hits: z.array(hit),
})

export const listRules = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/rules',
  access: 'project.read',
  summary: 'The rules of a project with their tallies, proposed ones first',
  params: inProject,
  response: z.array(rule),
})
export const listCorrections = endpoint({
  method: 'GET',
  path: '/api/segments/:segmentId/corrections',
  access: 'knowledge.edit',
  summary: 'What the present text of a segment replaces in the machine’s, as patterns of rules to propose',
  params: z.object({ segmentId: id }),
  response: z.array(pattern),
})
export const createRule = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/rules',
  access: 'knowledge.edit',
  summary: 'Propose a rule',
  params: inProject,
  body: pattern.extend({ message: z.string().max(500).default(''), severity: severity.default('major') }),
  response: rule,
})
const onRule = z.object({ ruleId: id })
export const updateRule = endpoint({
  method: 'PATCH',
  path: '/api/rules/:ruleId',
  access: 'sweep.apply',
  summary: 'Change a rule, make it standing, withdraw it',
  params: onRule,
  body: pattern.extend({ message: z.string().max(500), severity, status: z.enum(RULE_STATUSES) }).partial(),
  response: rule,
})

/** Which segments are looked through. */
export const scope = z.object({
  states: z.array(segmentState).optional(),
  personId: id.optional(),
  documentId: id.optional(),
  /** Days of publication, both included. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
})
export const previewPattern = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/hits',
  access: 'project.read',
  summary: 'Where a pattern applies in the project: counts of all, the first hits in context; changes nothing',
  params: inProject,
  body: z.object({ pattern, scope: scope.default({}), limit: z.int().min(1).max(5000).default(500) }),
  response: hits,
})

export const SWEEP_STATUSES = ['running', 'done', 'failed', 'undoing', 'undone'] as const
export const sweep = z.object({
  id,
  projectId: id,
  ruleId: id.nullable(),
  pattern,
  status: z.enum(SWEEP_STATUSES),
  by: person.nullable(),
  at: instant,
  /** Segments to change, changed so far, given back by undo, and left alone because somebody wrote since. */
  total: z.int(),
  applied: z.int(),
  undone: z.int(),
  skipped: z.int(),
  /** Segments that an undoing under way has still to give back. */
  undoing: z.int(),
  documents: z.int(),
})
export type Sweep = z.infer<typeof sweep>
export const startSweep = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/sweeps',
  access: 'sweep.apply',
  summary: 'Replace everywhere, in the background; approved segments reopen with only that change to judge',
  params: inProject,
  body: z.object({
    pattern,
    ruleId: id.optional(),
    scope: scope.default({}),
    /** Keys of hits that were taken out. */
    without: z.array(z.string().max(200)).max(50_000).default([]),
  }),
  response: sweep,
})
export const listSweeps = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/sweeps',
  access: 'project.read',
  summary: 'Sweeps of a project, newest first',
  params: inProject,
  response: z.array(sweep),
})
export const getSweep = endpoint({
  method: 'GET',
  path: '/api/sweeps/:sweepId',
  access: 'project.read',
  summary: 'A sweep and how far it is',
  params: z.object({ sweepId: id }),
  response: sweep,
})
export const undoSweep = endpoint({
  method: 'POST',
  path: '/api/sweeps/:sweepId/undo',
  access: 'sweep.apply',
  summary:
    'Give back the texts before a sweep, in all or in one document, in the background; where somebody wrote since, only the swept words go back, or nothing if they were changed; where nobody did, the approval comes back with its text',
  params: z.object({ sweepId: id }),
  body: z.object({ documentId: id.optional() }),
  response: sweep,
})

/** Concordance: a text in the project's segments. */
export const searchSegments = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/search',
  access: 'project.read',
  summary:
    'Find a text in the project: Vietnamese with or without marks, Thai by substring or whole words, or a safe regular expression',
  params: inProject,
  body: z.object({
    q: z.string().min(1).max(200),
    side: z.enum(['source', 'target', 'both']),
    regex: z.boolean().default(false),
    wholeWords: z.boolean().default(false),
    scope: scope.default({}),
  }),
  response: z.object({
    total: z.int(),
    hits: z.array(
      z.object({
        segmentId: id,
        documentId: id,
        title: z.string(),
        position: z.int(),
        state: segmentState,
        source: z.string(),
        target: z.string(),
        sourceSpans: z.array(span),
        targetSpans: z.array(span),
      }),
    ),
  }),
})
export const dismissRule = endpoint({
  method: 'DELETE',
  path: '/api/rules/:ruleId',
  access: 'sweep.apply',
  summary: 'Delete a rule that nobody wants; corrections do not propose it again',
  params: onRule,
  response: done,
})
