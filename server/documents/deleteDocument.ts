import type { deleteDocument as endpoint } from '../../shared/api/documents.ts'
import type { ParsedOf } from '../../shared/api/endpoint.ts'
import type { Writer } from '../db/database.ts'
import { found } from '../errors.ts'
import { addFindingCounts, openFindingsOf } from '../findings/repository.ts'
import { type Call, DONE } from '../http/route.ts'
import { findingDelta } from '../segments/counters.ts'
import { lockSegments } from '../segments/repository.ts'
import { deleteDocumentRow, lockDocument } from './repository.ts'

/** Deletes a document with all its history; what people did on its days stays in the throughput. */
export async function deleteDocument({ params }: ParsedOf<typeof endpoint>, call: Call): Promise<typeof DONE> {
  const { documentId } = params
  await call.database.kysely.transaction().execute(async (writer) => {
    await lockSegments(writer, { documentId })
    await removeDocument(writer, documentId)
  })
  call.events.gone(documentId)
  return DONE
}

/** Removes a document whose segments are held, and what it adds to the project's counts. */
export async function removeDocument(writer: Writer, documentId: string): Promise<void> {
  const { projectId } = found(await lockDocument(writer, documentId))
  const open = await openFindingsOf(writer, documentId)
  await addFindingCounts(writer, projectId, findingDelta(open, []))
  await deleteDocumentRow(writer, documentId)
}
