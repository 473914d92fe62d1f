import { listDocuments } from '../../shared/api/documentList.ts'
import * as api from '../../shared/api/documents.ts'
import * as imports from '../../shared/api/imports.ts'
import { found } from '../errors.ts'
import { type Route, route } from '../http/route.ts'
import { approveClean } from './approveClean.ts'
import { approveDocument, publishDocument } from './approveDocument.ts'
import { createDocument } from './createDocument.ts'
import { deleteDocument } from './deleteDocument.ts'
import { documentsOf } from './listRepository.ts'
import { findDocument } from './repository.ts'
import { setPairs } from './setPairs.ts'
import { submitDocument } from './submitDocument.ts'
import { undoImport } from './undoImport.ts'
import { updateDocument } from './updateDocument.ts'
import { updateFromImport } from './updateFromImport.ts'

export const documentRoutes: readonly Route[] = [
  route(listDocuments, ({ params, query }, { database }) => documentsOf(database.kysely, params.projectId, query)),
  route(api.getDocument, async ({ params }, { database }) =>
    found(await findDocument(database.kysely, params.documentId)),
  ),
  route(imports.createDocument, createDocument),
  route(imports.updateFromImport, updateFromImport),
  route(imports.undoImport, undoImport),
  route(api.updateDocument, updateDocument),
  route(api.deleteDocument, deleteDocument),
  route(api.submitDocument, submitDocument),
  route(api.approveDocument, approveDocument),
  route(api.publishDocument, publishDocument),
  route(api.approveClean, approveClean),
  route(api.setPairs, setPairs),
]
