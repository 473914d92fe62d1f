import { type InterchangeSegment, withoutCodes } from '../formats/format.ts'
import { formatById, readFormat, writeFormat } from '../formats/index.ts'

export interface Pair {
  readonly source: string
  readonly target: string
}

interface Languages {
  readonly sourceLang: string
  readonly targetLang: string
}

const plain = (text: string, { codes }: InterchangeSegment) => withoutCodes(text, codes).normalize('NFC').trim()

/**
 * The pairs of a TMX file or a table. What has one side only is no pair; what the file itself calls unapproved stays out,
 * because the memory holds what was approved.
 * @throws FormatError
 */
export async function readPairs(bytes: Uint8Array, name: string, languages: Languages): Promise<Pair[]> {
  const { documents } = await readFormat(bytes, { name, ...languages })
  return documents
    .flatMap(({ segments }) => segments)
    .filter(({ state }) => state === undefined || state === 'approved')
    .map((segment) => ({ source: plain(segment.source, segment), target: plain(segment.target ?? '', segment) }))
    .filter(({ source, target }) => source !== '' && target !== '')
}

/** Pairs as a file of a format that holds them. @param format `tmx` or `csv` */
export const writePairs = (pairs: readonly Pair[], format: string, languages: Languages): Promise<Uint8Array> =>
  writeFormat(formatById(format), [{ ...languages, segments: pairs.map(({ source, target }) => ({ source, target })) }])
