import { z } from 'zod'
import { done, id, instant, person } from './common.ts'
import { endpoint } from './endpoint.ts'

/** A term or name is short; lists of forms are too. */
const form = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .transform((text) => text.normalize('NFC'))
const forms = z.array(form).max(30)
const inProject = z.object({ projectId: id })
const search = z.object({ q: z.string().max(200).optional() })

/** Who changed what of a term, a name or a unit of the memory. `before` is null where it was made, `after` where it was deleted. */
export const knowledgeChange = z.object({ at: instant, by: person.nullable(), before: z.unknown(), after: z.unknown() })
export type KnowledgeChange = z.infer<typeof knowledgeChange>

/** Where a form stands in the project's texts. */
export const use = z.object({
  documentId: id,
  title: z.string(),
  segmentId: id,
  position: z.int(),
  source: z.string(),
  target: z.string(),
})
export type Use = z.infer<typeof use>

const termBody = z.object({
  /** Vietnamese forms. */
  source: forms.min(1),
  preferred: forms,
  admitted: forms,
  forbidden: forms,
  /** Vietnamese words that make a forbidden form right after all. */
  unlessSource: forms,
  note: z.string().max(1000),
})
export const term = termBody.extend({ id, changedBy: person.nullable(), changedAt: instant })
export type Term = z.infer<typeof term>
const onTerm = z.object({ termId: id })

export const listTerms = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/terms',
  access: 'project.read',
  summary: 'The glossary of a project, searched in both languages',
  params: inProject,
  query: search,
  response: z.array(term),
})
export const createTerm = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/terms',
  access: 'knowledge.edit',
  summary: 'Add a term',
  params: inProject,
  body: termBody,
  response: term,
})
export const updateTerm = endpoint({
  method: 'PUT',
  path: '/api/terms/:termId',
  access: 'knowledge.edit',
  summary: 'Change a term',
  params: onTerm,
  body: termBody,
  response: term,
})
export const deleteTerm = endpoint({
  method: 'DELETE',
  path: '/api/terms/:termId',
  access: 'knowledge.edit',
  summary: 'Delete a term',
  params: onTerm,
  response: done,
})
export const termHistory = endpoint({
  method: 'GET',
  path: '/api/terms/:termId/changes',
  access: 'project.read',
  summary: 'Who changed what of a term, newest first',
  params: onTerm,
  response: z.array(knowledgeChange),
})
export const termUses = endpoint({
  method: 'GET',
  path: '/api/terms/:termId/uses',
  access: 'project.read',
  summary: 'Where a term’s Vietnamese forms stand in the project (the first 200)',
  params: onTerm,
  response: z.array(use),
})

const nameBody = z.object({
  source: form,
  kind: z.enum(['person', 'place', 'body']),
  /** The Thai form chosen. */
  target: form,
  variants: forms,
  note: z.string().max(1000),
})
export const name = nameBody.extend({ id, changedBy: person.nullable(), changedAt: instant })
export type Name = z.infer<typeof name>
const onName = z.object({ nameId: id })

/** What the ledger proposes by itself: a source name that is not settled yet, with the Thai forms found for it. */
export const nameProposal = z.object({
  source: z.string(),
  kind: nameBody.shape.kind,
  /** The form that the Royal Society's rules give. */
  rule: z.string(),
  /** Thai forms used in the project, the most frequent first. */
  used: z.array(z.object({ form: z.string(), count: z.int() })),
  /** Segments whose source has the name. */
  segments: z.int(),
})
export type NameProposal = z.infer<typeof nameProposal>

export const listNames = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/names',
  access: 'project.read',
  summary: 'The ledger of names of a project',
  params: inProject,
  query: search,
  response: z.array(name),
})
export const proposeNames = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/names/proposals',
  access: 'project.read',
  summary: 'Names that the articles use and nobody has settled, the most frequent first',
  params: inProject,
  response: z.array(nameProposal),
})
/** Settling a name proposes a rule for every other form in use, so that one decision mends them all (see rules). */
export const createName = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/names',
  access: 'knowledge.edit',
  summary: 'Settle a name’s Thai form for the project; other forms in use become proposed rules',
  params: inProject,
  body: nameBody,
  response: z.object({ name, proposedRules: z.array(id) }),
})
export const updateName = endpoint({
  method: 'PUT',
  path: '/api/names/:nameId',
  access: 'knowledge.edit',
  summary: 'Change a name',
  params: onName,
  body: nameBody,
  response: name,
})
export const deleteName = endpoint({
  method: 'DELETE',
  path: '/api/names/:nameId',
  access: 'knowledge.edit',
  summary: 'Take a name out of the ledger',
  params: onName,
  response: done,
})
export const nameHistory = endpoint({
  method: 'GET',
  path: '/api/names/:nameId/changes',
  access: 'project.read',
  summary: 'Who changed what of a name, newest first',
  params: onName,
  response: z.array(knowledgeChange),
})
export const nameUses = endpoint({
  method: 'GET',
  path: '/api/names/:nameId/uses',
  access: 'project.read',
  summary: 'Where a name stands in the project (the first 200)',
  params: onName,
  response: z.array(use),
})

/** An approved pair, and where it came from. */
export const memoryUnit = z.object({
  id,
  source: z.string(),
  target: z.string(),
  segmentId: id.nullable(),
  documentId: id.nullable(),
  title: z.string().nullable(),
  approvedBy: person.nullable(),
  changedAt: instant,
})
export type MemoryUnit = z.infer<typeof memoryUnit>
export const memoryMatch = memoryUnit.extend({
  /** Likeness of the sources, 0–1; 1 is the same text. */
  score: z.number(),
})
export type MemoryMatch = z.infer<typeof memoryMatch>
export const findMatches = endpoint({
  method: 'GET',
  path: '/api/segments/:segmentId/matches',
  access: 'project.read',
  summary: 'The five approved sources most like this segment’s, from 50 % up, best first',
  params: z.object({ segmentId: id }),
  response: z.array(memoryMatch),
})
export const searchMemory = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/memory',
  access: 'project.read',
  summary: 'Memory units that hold a text in either language (100 at most); without a text the newest',
  params: inProject,
  query: search,
  response: z.object({ total: z.int(), units: z.array(memoryUnit) }),
})
export const updateMemoryUnit = endpoint({
  method: 'PUT',
  path: '/api/memory/:unitId',
  access: 'knowledge.edit',
  summary: 'Correct the target of a memory unit',
  params: z.object({ unitId: id }),
  body: z.object({ target: z.string().trim().min(1).max(20_000) }),
  response: memoryUnit,
})
export const memoryHistory = endpoint({
  method: 'GET',
  path: '/api/memory/:unitId/changes',
  access: 'project.read',
  summary: 'Who corrected a memory unit by hand, newest first',
  params: z.object({ unitId: id }),
  response: z.array(knowledgeChange),
})
export const deleteMemoryUnit = endpoint({
  method: 'DELETE',
  path: '/api/memory/:unitId',
  access: 'knowledge.edit',
  summary: 'Take a unit out of the memory',
  params: z.object({ unitId: id }),
  response: done,
})

/** What of a project's knowledge is brought in or taken out. */
export const KNOWLEDGE = ['terms', 'names', 'memory'] as const
export const knowledgeKind = z.enum(KNOWLEDGE)
export type KnowledgeKind = z.infer<typeof knowledgeKind>
export const importKnowledge = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/knowledge/:kind/import',
  access: 'knowledge.edit',
  summary: 'Bring in terms (TBX, CSV), names (CSV) or memory (TMX, CSV): all of a file or nothing',
  params: inProject.extend({ kind: knowledgeKind }),
  files: true,
  body: z.object({}),
  response: z.object({ added: z.int(), changed: z.int(), unchanged: z.int() }),
})
/** `GET …/knowledge/:kind/export?format=tbx|csv|tmx` answers with a file. */
export const KNOWLEDGE_EXPORT_PATH = '/api/projects/:projectId/knowledge/:kind/export'
