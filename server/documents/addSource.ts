import type { DocumentSummary, addSource as endpoint } from '../../shared/api/documents.ts'
import type { ParsedOf } from '../../shared/api/endpoint.ts'
import { AppError, found } from '../errors.ts'
import type { Call } from '../http/route.ts'
import { countersOf, difference, sumOf } from '../segments/counters.ts'
import { syllables } from '../segments/measure.ts'
import { lockSegments, updateSegment } from '../segments/repository.ts'
import { addToDocument, findDocument, lockDocument } from './repository.ts'

/**
 * Gives a source to a document that came without one. Texts and states stay; findings follow from the checks.
 * @throws AppError document.hasSource; notFound where a pair names another document's segment
 */
export async function addSource({ params, body }: ParsedOf<typeof endpoint>, call: Call): Promise<DocumentSummary> {
  const { documentId } = params
  const db = call.database.kysely
  const sources = new Map(body.pairs.map(({ segmentId, source }) => [segmentId, source]))
  await db.transaction().execute(async (writer) => {
    const segments = await lockSegments(writer, { documentId })
    const document = found(await lockDocument(writer, documentId))
    if (document.sourceMissing === 0) throw new AppError('document.hasSource')
    const known = new Set(segments.map(({ id }) => id))
    if (body.pairs.some(({ segmentId }) => !known.has(segmentId))) throw new AppError('notFound')
    const changed = segments.filter(({ id }) => sources.get(id))
    const deltas = changed.map((segment) => {
      const before = countersOf({ ...segment, open: [] })
      return difference(before, countersOf({ ...segment, words: syllables(sources.get(segment.id)!), open: [] }))
    })
    for (const segment of changed) {
      const source = sources.get(segment.id)!
      await updateSegment(writer, segment, { source, words: syllables(source), version: segment.version })
    }
    await addToDocument(writer, documentId, sumOf(deltas), {
      sourceMissing: 0,
      sourceUrl: body.sourceUrl,
      ...(body.title ? { title: body.title } : {}),
    })
  })
  await call.documentChecks.recheck(documentId)
  call.events.changed(documentId, [...sources.keys()])
  return found(await findDocument(db, documentId))
}
