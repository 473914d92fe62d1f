import {
  exportedTarget,
  FIRST_CODE,
  type InterchangeDocument,
  type InterchangeSegment,
  type WriteOptions,
} from '../format.ts'
import { findRuns, type Run } from './runs.ts'

const CODES = /[\uE000-\uF8FF]/g
const bare = (text: string) => text.replace(CODES, '').replace(/[\s\u200b\ufeff]+/g, '')
const SPACE = /[\s\u200b\ufeff]/
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
const isCode = (letter: string) => letter >= '\uE000' && letter <= '\uF8FF'

/** A paragraph's text with the codes of its run where they stand. The two may differ in white space, where the paragraph's counts. */
function withCodes(text: string, run: Run): string {
  let at = 0
  let put = ''
  for (const letter of run.text) {
    if (isCode(letter)) put += letter
    else if (!SPACE.test(letter) || SPACE.test(text[at] ?? '')) {
      const end = SPACE.test(letter) ? at + 1 : text.indexOf(letter, at) + letter.length
      put += text.slice(at, end)
      at = end
    }
  }
  return put + text.slice(at)
}

/** The run of each segment, by its words; each run is given once, those that follow the last one first. */
function placesOf(segments: readonly InterchangeSegment[], runs: readonly Run[]): (number | undefined)[] {
  const known = Map.groupBy(runs.keys(), (index) => bare(runs[index]!.text))
  let last = -1
  return segments.map(({ source, target }) => {
    const free = known.get(bare(source || target || '')) ?? []
    const at = Math.max(
      0,
      free.findIndex((index) => index > last),
    )
    const [index] = free.splice(at, 1)
    last = index ?? last
    return index
  })
}

/** An article's segments with the tags within their paragraphs as codes, and their places in the page as ids (`r7`). */
export function placed(html: string, document: InterchangeDocument): InterchangeDocument {
  const runs = findRuns(html)
  const places = placesOf(document.segments, runs)
  const segments = document.segments.map((segment, i) => {
    const run = runs[places[i] ?? -1]
    if (!run) return segment
    const side = segment.source === '' ? 'target' : 'source'
    const text = withCodes(segment[side] ?? '', run)
    return { ...segment, id: `r${places[i]}`, [side]: text, ...(run.codes.length > 0 && { codes: run.codes }) }
  })
  return { ...document, segments }
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const written = (text: string, { codes = [] }: InterchangeSegment) =>
  text
    .replace(/[&<>]/g, (letter) => ESCAPES[letter]!)
    .replace(CODES, (letter) => codes[letter.charCodeAt(0) - FIRST_CODE]?.text ?? '')

/**
 * The page with each paragraph's translation in its place; everything else stays.
 * @returns null where a segment has no place in it
 */
export function editPage(html: string, document: InterchangeDocument, options: WriteOptions): string | null {
  const runs = findRuns(html)
  const edits: { run: Run; text: string }[] = []
  for (const segment of document.segments) {
    const run = runs[Number(/^r(\d+)$/.exec(segment.id ?? '')?.[1] ?? -1)]
    if (!run) return null
    const target = exportedTarget(segment, options)
    if (target && oneLine(target) !== oneLine(run.text)) edits.push({ run, text: written(target, segment) })
  }
  return edits
    .sort((a, b) => b.run.start - a.run.start)
    .reduce((page, { run, text }) => page.slice(0, run.start) + text + page.slice(run.end), html)
}
