import type { ImportPreview } from '../../shared/api/imports.ts'
import type { Reader } from '../db/database.ts'
import { documentsAt } from '../documents/repository.ts'

/** Previews, each with the article of the project that came from the same address, where there is one. */
export async function withExisting(
  db: Reader,
  projectId: string,
  previews: readonly ImportPreview[],
): Promise<ImportPreview[]> {
  const addresses = previews.flatMap(({ sourceUrl, targetUrl }) => [sourceUrl ?? [], targetUrl ?? []].flat())
  const known = addresses.length === 0 ? [] : await documentsAt(db, projectId, addresses)
  return previews.map((preview) => {
    const same = known.find(
      ({ sourceUrl, targetUrl }) =>
        (sourceUrl !== null && sourceUrl === preview.sourceUrl) ||
        (targetUrl !== null && targetUrl === preview.targetUrl),
    )
    return same ? { ...preview, existing: { documentId: same.id, title: same.title } } : preview
  })
}
