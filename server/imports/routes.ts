import * as api from '../../shared/api/imports.ts'
import { AppError } from '../errors.ts'
import { type Route, route } from '../http/route.ts'
import { type FetchOptions, fetchPage } from './fetchPage.ts'
import { pair, previewPair, type Read, readImport } from './preview.ts'
import { previewFiles } from './previewFiles.ts'
import { withExisting } from './withExisting.ts'

type Side = 'source' | 'target'

const readText = (text: string, side: Side): Promise<Read> =>
  readImport(new TextEncoder().encode(text), { format: 'txt', side })

/** Fetches a page and reads its article. The page's own address is kept where the article names no other. */
async function readAddress(address: string, side: Side, options: FetchOptions): Promise<{ read: Read; url: string }> {
  const { bytes, kind, url } = await fetchPage(address, options)
  try {
    return { read: await readImport(bytes, { format: kind, side }), url }
  } catch (error) {
    if (error instanceof AppError && error.code === 'import.unreadable') throw new AppError('fetch.noArticle', { url })
    throw error
  }
}

/** The source that a translation's page names, where it can be read; without it the article comes as “source missing”. */
async function readNamedSource({ documents }: Read, options: FetchOptions) {
  const address = documents[0]?.url
  if (!address) return null
  return readAddress(address, 'source', options).catch((error: unknown) => {
    if (error instanceof AppError) return null
    throw error
  })
}

/** Paragraphs of a side as the client sends them: one a line. */
const paragraphs = (texts: readonly string[]) => texts.map((text) => ({ text }))

export const importRoutes: readonly Route[] = [
  route(api.previewText, async ({ params, body }, { projectWords, database }) => {
    const source = body.source.trim() === '' ? null : await readText(body.source, 'source')
    if (body.target.trim() === '') throw new AppError('import.empty')
    const known = await projectWords.optionsFor(params.projectId)
    const preview = previewPair(source, await readText(body.target, 'target'), known)
    return { previews: await withExisting(database.kysely, params.projectId, [preview]) }
  }),
  route(api.previewAddresses, async ({ params, body }, { fetching, projectWords, database }) => {
    const [given, target] = await Promise.all([
      body.source === null ? null : readAddress(body.source, 'source', fetching),
      readAddress(body.target, 'target', fetching),
    ])
    const source = given ?? (await readNamedSource(target.read, fetching))
    const known = await projectWords.optionsFor(params.projectId)
    const preview = previewPair(source?.read ?? null, target.read, known)
    const addressed = { ...preview, sourceUrl: source?.url ?? preview.sourceUrl, targetUrl: target.url }
    return { previews: await withExisting(database.kysely, params.projectId, [addressed]) }
  }),
  route(api.previewFiles, previewFiles),
  route(api.pairParagraphs, async ({ params, body }, { projectWords }) => ({
    links: pair(paragraphs(body.source), paragraphs(body.target), await projectWords.optionsFor(params.projectId)),
  })),
]
