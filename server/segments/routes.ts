import * as dismissals from '../../shared/api/dismissals.ts'
import * as api from '../../shared/api/documents.ts'
import { type Route, route } from '../http/route.ts'
import { dismissAlike, dismissFinding, restoreFinding } from './dismissFinding.ts'
import { revisionsOf, segmentsOf } from './repository.ts'
import { approveSegment, rejectSegment } from './reviewSegment.ts'
import { saveSegment } from './saveSegment.ts'

export const segmentRoutes: readonly Route[] = [
  route(api.listSegments, ({ params }, { database }) => segmentsOf(database.kysely, params.documentId)),
  route(api.listRevisions, ({ params }, { database }) => revisionsOf(database.kysely, params.segmentId)),
  route(api.saveSegment, saveSegment),
  route(api.approveSegment, approveSegment),
  route(api.rejectSegment, rejectSegment),
  route(dismissals.dismissFinding, dismissFinding),
  route(dismissals.restoreFinding, restoreFinding),
  route(dismissals.dismissAlike, dismissAlike),
]
