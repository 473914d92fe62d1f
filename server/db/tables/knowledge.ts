import type { Generated } from 'kysely'
import type { Severity } from '../../../shared/model.ts'
import type { Json } from './json.ts'

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
  /** dismissed: a proposal that was deleted, kept so that it is not made again; nobody sees it. */
  status: 'proposed' | 'standing' | 'withdrawn' | 'dismissed'
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
  status: 'running' | 'done' | 'failed' | 'undoing' | 'undone'
  by: string | null
  at: string
  /** Who takes it back, and how many of its changes are still to be taken back. */
  undoneBy: string | null
  undoing: number
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
  status: 'pending' | 'applied' | 'skipped' | 'undoing' | 'undone'
  /** The approval that the change ended. */
  approvedBy: string | null
  approvedAt: string | null
  /** The version that the change made. */
  version: number
}

/** An approved pair; one that was brought in from a file has no segment. */
interface MemoryUnitTable {
  id: string
  projectId: string
  segmentId: string | null
  source: string
  target: string
  approvedBy: string | null
  changedAt: string
}

/** What finds a memory unit by its source: made anew from the units, in no backup. */
interface MemoryTextTable {
  number: Generated<number>
  unitId: string
  projectId: string
  /** Of the source as it is written; 48 bits. */
  hash: number
  /** The source's syllables as search compares them. */
  text: string
}

/** Which words translate which, by the approved pairs: learned anew from them, in no backup. */
interface LearnedWordsTable {
  projectId: string
  words: Json
  /** How many approved pairs there were. */
  pairs: number
}

/** What a project knows: terms, names, rules and sweeps, memory. */
export interface KnowledgeTables {
  term: TermTable
  name: NameTable
  knowledgeChange: KnowledgeChangeTable
  rule: RuleTable
  ruleTally: RuleTallyTable
  correction: CorrectionTable
  sweep: SweepTable
  sweepChange: SweepChangeTable
  memoryUnit: MemoryUnitTable
  memoryText: MemoryTextTable
  learnedWords: LearnedWordsTable
}
