import type { Use } from '../../shared/api/knowledge.ts'
import type { Reader } from '../db/database.ts'
import { holdsText } from '../db/holdsText.ts'

const MOST_USES = 200

/** Segments of a project whose source holds one of these texts letter by letter, newest documents first; 200 at most. */
export async function segmentsWithSource(db: Reader, projectId: string, texts: readonly string[]): Promise<Use[]> {
  if (texts.length === 0) return []
  return db
    .selectFrom('segment')
    .innerJoin('document', 'document.id', 'segment.documentId')
    .select([
      'segment.documentId',
      'document.title',
      'segment.id as segmentId',
      'segment.position',
      'segment.source',
      'segment.target',
    ])
    .where('document.projectId', '=', projectId)
    .where((eb) => eb.or(texts.map((text) => holdsText('segment.source', text))))
    .orderBy('document.createdAt', 'desc')
    .orderBy('segment.position')
    .limit(MOST_USES)
    .execute()
}
