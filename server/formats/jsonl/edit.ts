import { decodeText } from '../encoding/decode.ts'
import { encodeAs } from '../encoding/encode.ts'
import { exportedTarget, type InterchangeDocument, placesOf, type WriteOptions } from '../format.ts'
import { readLines } from './lines.ts'

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/g

/** Where the value of an object's own field stands in its text; undefined where it has none of that name. */
function valueSpan(text: string, name: string): { start: number; end: number } | undefined {
  const tokens = [...text.matchAll(TOKEN)]
  let depth = 0
  for (const [i, { 0: token }] of tokens.entries()) {
    if (token === '{' || token === '[') depth++
    else if (token === '}' || token === ']') depth--
    const value = tokens[i + 2]
    const named = depth === 1 && token.startsWith('"') && tokens[i + 1]?.[0] === ':' && JSON.parse(token) === name
    // Only texts are written, and only where a text or null stood.
    if (named && value) return { start: value.index, end: value.index + value[0].length }
  }
  return undefined
}

/** A line of JSON with one field of text set; all else stays, letter by letter. */
function withField(line: string, name: string, value: string): string {
  const span = valueSpan(line, name)
  const written = JSON.stringify(value)
  if (span) return line.slice(0, span.start) + written + line.slice(span.end)
  const end = line.lastIndexOf('}')
  return `${line.slice(0, end)},${JSON.stringify(name)}:${written}${line.slice(end)}`
}

/** The original lines with targets and states put into them. */
export function editJsonl(
  original: Uint8Array,
  documents: readonly InterchangeDocument[],
  options: WriteOptions,
): Uint8Array {
  const text = decodeText(original)
  const lines = (text.asWritten ?? text.text).split('\n')
  const given = new Map(documents.map((document) => [document.id ?? '', document.segments]))
  for (const { id, segments: own } of readLines(text.text)) {
    const segments = given.get(id) ?? []
    const places = new Map(placesOf(segments).map((place, i) => [place, segments[i]]))
    const ownPlaces = placesOf(own.map(({ segment }) => segment))
    for (const [i, { line, segment: before }] of own.entries()) {
      const segment = places.get(ownPlaces[i]!)
      if (!segment) continue
      const target = exportedTarget(segment, options) ?? ''
      if (target !== (before.target ?? '')) lines[line] = withField(lines[line]!, 'target', target)
      const stated = before.state !== undefined && segment.state !== undefined && segment.state !== before.state
      if (stated) lines[line] = withField(lines[line]!, 'state', segment.state!)
    }
  }
  return encodeAs(text, lines.join('\n'))
}
