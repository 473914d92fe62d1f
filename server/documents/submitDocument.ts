import type { DocumentSummary, submitDocument as endpoint } from '../../shared/api/documents.ts'
import type { ParsedOf } from '../../shared/api/endpoint.ts'
import { AppError, found } from '../errors.ts'
import type { Call } from '../http/route.ts'
import { heldSegmentsOf, lockSegments } from '../segments/repository.ts'
import { findDocument, lockDocument, updateDocumentColumns } from './repository.ts'

/**
 * Hands a translated document to the editors. One that they have already keeps its place in their queue.
 * @throws AppError document.unconfirmed naming the segments that nobody confirmed; document.status once it is signed
 */
export async function submitDocument({ params }: ParsedOf<typeof endpoint>, call: Call): Promise<DocumentSummary> {
  const { documentId } = params
  const db = call.database.kysely
  await db.transaction().execute(async (writer) => {
    await lockSegments(writer, { documentId })
    const { status, submittedAt } = found(await lockDocument(writer, documentId))
    if (status === 'approved' || status === 'published') throw new AppError('document.status', { status })
    const segments = (await heldSegmentsOf(writer, documentId))
      .filter(({ state, gone }) => gone === 0 && state !== 'translated' && state !== 'approved')
      .map(({ id, position, state }) => ({ id, position, state }))
    if (segments.length > 0) throw new AppError('document.unconfirmed', { segments })
    const again = status === 'reviewing' && submittedAt !== null
    await updateDocumentColumns(writer, documentId, {
      status: 'reviewing',
      submittedAt: again ? submittedAt : new Date().toISOString(),
    })
  })
  call.events.changed(documentId, [])
  return found(await findDocument(db, documentId))
}
