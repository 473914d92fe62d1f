import type { ParsedOf } from '../../shared/api/endpoint.ts'
import type { undoImport as endpoint } from '../../shared/api/imports.ts'
import { AppError, found } from '../errors.ts'
import { type Call, DONE } from '../http/route.ts'
import { lockSegments } from '../segments/repository.ts'
import { removeDocument } from './deleteDocument.ts'
import { lockDocument } from './repository.ts'

/**
 * Takes an import back as if it had not been made.
 * @throws AppError document.worked where somebody worked on the article since: then it is deleted, by those who may
 */
export async function undoImport({ params }: ParsedOf<typeof endpoint>, call: Call): Promise<typeof DONE> {
  const { documentId } = params
  await call.database.kysely.transaction().execute(async (writer) => {
    const segments = await lockSegments(writer, { documentId })
    const { status } = found(await lockDocument(writer, documentId))
    const touched = segments.filter(({ state, editedBy }) => state !== 'machine' || editedBy !== null)
    if (status !== 'new' || touched.length > 0) throw new AppError('document.worked', { segments: touched.length })
    await removeDocument(writer, documentId)
  })
  call.events.gone(documentId)
  return DONE
}
