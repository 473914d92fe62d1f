import type {
  DocumentSummary,
  approveDocument as endpoint,
  publishDocument as publishEndpoint,
} from '../../shared/api/documents.ts'
import type { ParsedOf } from '../../shared/api/endpoint.ts'
import { AppError, found } from '../errors.ts'
import { shownFindings } from '../findings/repository.ts'
import type { Call } from '../http/route.ts'
import { heldSegmentsOf, lockSegments } from '../segments/repository.ts'
import { findDocument, lockDocument, updateDocumentColumns } from './repository.ts'

/**
 * Signs the whole article.
 * @throws AppError document.notApprovable naming every segment that is unapproved or has an open critical finding;
 *   document.status where it is published
 */
export async function approveDocument({ params }: ParsedOf<typeof endpoint>, call: Call): Promise<DocumentSummary> {
  const { documentId } = params
  const db = call.database.kysely
  await call.documentChecks.finish(documentId)
  await db.transaction().execute(async (writer) => {
    await lockSegments(writer, { documentId })
    const { status } = found(await lockDocument(writer, documentId))
    if (status === 'published') throw new AppError('document.status', { status })
    const findings = await shownFindings(writer, { documentId })
    const critical = (id: string) =>
      (findings.get(id) ?? []).some(({ severity, dismissal }) => severity === 'critical' && dismissal === null)
    const segments = (await heldSegmentsOf(writer, documentId)).flatMap(({ id, position, state, gone }) => {
      if (gone !== 0) return []
      if (state !== 'approved') return [{ id, position, code: 'unapproved' }]
      return critical(id) ? [{ id, position, code: 'critical' }] : []
    })
    if (segments.length > 0) throw new AppError('document.notApprovable', { segments })
    if (status === 'approved') return
    const approvedAt = new Date().toISOString()
    await updateDocumentColumns(writer, documentId, {
      status: 'approved',
      approvedAt,
      approvedBy: call.caller.person.id,
    })
  })
  call.events.changed(documentId, [])
  return found(await findDocument(db, documentId))
}

/**
 * Marks an approved document as published.
 * @throws AppError document.status where it is not approved
 */
export async function publishDocument(
  { params }: ParsedOf<typeof publishEndpoint>,
  call: Call,
): Promise<DocumentSummary> {
  const { documentId } = params
  const db = call.database.kysely
  await db.transaction().execute(async (writer) => {
    const { status } = found(await lockDocument(writer, documentId))
    if (status === 'published') return
    if (status !== 'approved') throw new AppError('document.status', { status })
    await updateDocumentColumns(writer, documentId, { status: 'published', publishedAt: new Date().toISOString() })
  })
  call.events.changed(documentId, [])
  return found(await findDocument(db, documentId))
}
