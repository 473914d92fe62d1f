import type { ImportPreview } from '../../shared/api/imports.ts'
import type { Reader } from '../db/database.ts'
import { documentsAt } from '../documents/repository.ts'
import { articlesOfFiles } from './fileRepository.ts'

/** Previews, each with the article of the project that came from the same address, or from a file of the same name, where there is one. */
export async function withExisting(
  db: Reader,
  projectId: string,
  previews: readonly ImportPreview[],
): Promise<ImportPreview[]> {
  const addresses = previews.flatMap(({ sourceUrl, targetUrl }) => [sourceUrl ?? [], targetUrl ?? []].flat())
  const known = addresses.length === 0 ? [] : await documentsAt(db, projectId, addresses)
  const fileIds = new Set(previews.flatMap(({ file }) => file?.id ?? []))
  const fromFiles = await articlesOfFiles(db, projectId, [...fileIds])
  return previews.map((preview) => {
    const { sourceUrl, targetUrl, file } = preview
    const same =
      known.find(
        (each) =>
          (each.sourceUrl !== null && each.sourceUrl === sourceUrl) ||
          (each.targetUrl !== null && each.targetUrl === targetUrl),
      ) ?? fromFiles.find(({ fileId, fileDocument }) => fileId === file?.id && fileDocument === file.document)
    return same ? { ...preview, existing: { documentId: same.id, title: same.title } } : preview
  })
}
