import type { KnowledgeKind } from '../../shared/api/knowledge.ts'
import type { Reader } from '../db/database.ts'
import { AppError, found } from '../errors.ts'
import { allUnits } from '../memory/repository.ts'
import { namesOf } from '../names/repository.ts'
import { findProject } from '../projects/repository.ts'
import { termsOf } from '../terms/repository.ts'
import { writePairs } from './memoryFiles.ts'
import { writeNameTable } from './nameFiles.ts'
import { writeTermBase, writeTermTable } from './termFiles.ts'

/** The formats of each kind, and their media types. */
const FORMATS: Readonly<Record<KnowledgeKind, readonly string[]>> = {
  terms: ['tbx', 'csv'],
  names: ['csv'],
  memory: ['tmx', 'csv'],
}
const MEDIA: Readonly<Record<string, string>> = {
  tbx: 'application/x-tbx',
  tmx: 'application/x-tmx+xml',
  csv: 'text/csv; charset=utf-8',
}

/**
 * Writes a project's terms, names or memory as a file.
 * @throws AppError export.format where that kind has no such format; notFound
 */
export async function exportKnowledge(
  db: Reader,
  { projectId, kind }: { projectId: string; kind: KnowledgeKind },
  format: string,
): Promise<{ name: string; mime: string; bytes: Uint8Array }> {
  if (!FORMATS[kind].includes(format)) throw new AppError('export.format', { format, known: FORMATS[kind] })
  const { sourceLang, targetLang } = found(await findProject(db, projectId))
  const bytes = await write(db, { projectId, kind }, format, { sourceLang, targetLang })
  return { name: `${kind}.${format}`, mime: MEDIA[format] ?? '', bytes }
}

async function write(
  db: Reader,
  { projectId, kind }: { projectId: string; kind: KnowledgeKind },
  format: string,
  languages: { sourceLang: string; targetLang: string },
): Promise<Uint8Array> {
  if (kind === 'names') return writeNameTable(await namesOf(db, projectId))
  if (kind === 'memory') return writePairs(await allUnits(db, projectId), format, languages)
  const terms = await termsOf(db, projectId)
  return format === 'tbx' ? writeTermBase(terms, languages) : writeTermTable(terms)
}
