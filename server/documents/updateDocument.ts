import type { DocumentSummary, updateDocument as endpoint } from '../../shared/api/documents.ts'
import type { ParsedOf } from '../../shared/api/endpoint.ts'
import { AppError, found } from '../errors.ts'
import type { Call } from '../http/route.ts'
import { findDocument, isMember, updateDocumentColumns } from './repository.ts'

/**
 * Assigns people, sets the due date, corrects what is known of the article.
 * @throws AppError person.notMember where an assignee does not work in the project
 */
export async function updateDocument(
  { params, body }: ParsedOf<typeof endpoint>,
  call: Call,
): Promise<DocumentSummary> {
  const db = call.database.kysely
  for (const personId of [body.translatorId, body.editorId]) {
    if (personId && !(await isMember(db, call.caller.projectId, personId))) {
      throw new AppError('person.notMember', { personId })
    }
  }
  await updateDocumentColumns(db, params.documentId, body)
  call.events.changed(params.documentId, [])
  return found(await findDocument(db, params.documentId))
}
