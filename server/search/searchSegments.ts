import { setImmediate } from 'node:timers/promises'
import type { ParsedOf } from '../../shared/api/endpoint.ts'
import type { searchSegments as endpoint } from '../../shared/api/sweeps.ts'
import type { Span } from '../../shared/model.ts'
import { searchable } from '../../shared/text/normalise.ts'
import { compileSafe } from '../../shared/text/safeRegex.ts'
import { spanOfMatch, spansOfLiteral } from '../../shared/text/spans.ts'
import { thaiPieces } from '../../shared/text/words.ts'
import type { Call } from '../http/route.ts'
import { assertSafe } from '../sweeps/hits.ts'
import { candidates } from './candidates.ts'

const MOST_HITS = 500

type Finder = (text: string) => Span[]

/** What finds the text: literally (Vietnamese without regard to its marks, if it was typed without them), or by a safe pattern. */
function finderOf({ q, regex, wholeWords }: { q: string; regex: boolean; wholeWords: boolean }): Finder {
  if (regex) {
    const pattern = compileSafe(q)
    return (text) => [...text.matchAll(pattern)].filter((match) => match[0] !== '').map(spanOfMatch)
  }
  const typed = q.normalize('NFC')
  const wanted = searchable(typed)
  const marked = wanted !== typed.toLowerCase()
  const find: Finder = (text) =>
    spansOfLiteral(marked ? text.toLowerCase() : searchable(text), marked ? typed.toLowerCase() : wanted)
  if (!wholeWords) return find
  return (text) => {
    const found = find(text)
    if (found.length === 0) return found
    const pieces = thaiPieces(text)
    return found.filter(
      ({ start, end }) => pieces.some((piece) => piece.start === start) && pieces.some((piece) => piece.end === end),
    )
  }
}

/** Every segment of a project that holds a text; counts all, gives the first ones. */
export async function searchSegments({ params, body }: ParsedOf<typeof endpoint>, { database }: Call) {
  const { q, side, regex, wholeWords, scope } = body
  assertSafe({ wrong: q, right: '', regex, wholeWords, sourcePresent: [], sourceAbsent: [] })
  const find = finderOf({ q, regex, wholeWords })
  const hits = []
  let total = 0
  const within = { projectId: params.projectId, scope }
  const letters = regex ? [] : [[{ text: q, side }]]
  for await (const segments of candidates(database, within, { letters, literal: null })) {
    await setImmediate()
    for (const segment of segments) {
      const sourceSpans = side === 'target' ? [] : find(segment.source)
      const targetSpans = side === 'source' ? [] : find(segment.target)
      if (sourceSpans.length + targetSpans.length === 0) continue
      total++
      if (hits.length < MOST_HITS) hits.push({ ...segment, segmentId: segment.id, sourceSpans, targetSpans })
    }
  }
  return { total, hits }
}
