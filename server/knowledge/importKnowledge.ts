import type { ParsedOf, ResponseOf } from '../../shared/api/endpoint.ts'
import type { importKnowledge as endpoint, KnowledgeKind } from '../../shared/api/knowledge.ts'
import { AppError, found } from '../errors.ts'
import { knowledgeChanged } from '../findings/recheckProject.ts'
import { FormatError } from '../formats/format.ts'
import type { Call } from '../http/route.ts'
import type { UploadedFile } from '../http/upload.ts'
import { findProject } from '../projects/repository.ts'
import { readPairs } from './memoryFiles.ts'
import { readNameTable } from './nameFiles.ts'
import { type By, storeNames, storePairs, storeTerms, type Tally } from './store.ts'
import { readTermBase, readTermTable } from './termFiles.ts'

type Store = (call: Call, by: By) => Promise<Tally>

/**
 * Brings a file of terms, names or memory into a project: all of it or nothing.
 * @throws AppError import.files where there is not one file; import.unreadable with what is wrong and where; import.empty
 */
export async function importKnowledge(
  { params }: ParsedOf<typeof endpoint>,
  call: Call,
): Promise<ResponseOf<typeof endpoint>> {
  const { projectId, kind } = params
  const [file, more] = call.files
  if (!file || more) throw new AppError('import.files', { files: call.files.length })
  const by = { projectId, personId: call.caller.person.id, at: new Date().toISOString() }
  const tally = await reading(file, async () => {
    const store = await readKnowledge(kind, file, found(await findProject(call.database.kysely, projectId)))
    return store(call, by)
  })
  if (kind === 'memory') call.projectWords.schedule(projectId)
  else if (tally.added + tally.changed > 0) await knowledgeChanged(call, projectId)
  return tally
}

/** Reads all of a file, and says what is then to be done with it. */
async function readKnowledge(
  kind: KnowledgeKind,
  { name, bytes }: UploadedFile,
  { sourceLang, targetLang }: { sourceLang: string; targetLang: string },
): Promise<Store> {
  const languages = { sourceLang, targetLang }
  const some = <T>(entries: readonly T[]): readonly T[] => {
    if (entries.length === 0) throw new AppError('import.empty')
    return entries
  }
  if (kind === 'memory') {
    const pairs = some(await readPairs(bytes, name, languages))
    return ({ database }, by) => database.kysely.transaction().execute((db) => storePairs(db, by, pairs))
  }
  if (kind === 'names') {
    const names = some(readNameTable(bytes))
    return ({ database }, by) => database.kysely.transaction().execute((db) => storeNames(db, by, names))
  }
  const terms = some(isXml(bytes) ? readTermBase(bytes, languages) : readTermTable(bytes))
  return ({ database }, by) => database.kysely.transaction().execute((db) => storeTerms(db, by, terms))
}

/** An XML file begins with an angle bracket, whatever its encoding; no table does. */
const isXml = (bytes: Uint8Array): boolean => bytes.subarray(0, 8).includes('<'.charCodeAt(0))

async function reading<T>({ name }: UploadedFile, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    throw new AppError('import.unreadable', { file: name, problem: error.code, ...error.params, place: error.place })
  }
}
