import { diffArrays } from 'diff'
import { diffPieces } from './pieces.ts'

/** A stretch of the latest text and the version that brought it. */
export interface BlamePart<Version> {
  readonly text: string
  readonly by: Version
}

/**
 * Who wrote each word of a text. Joined, the parts are the last version's text; neighbouring words of one version are one
 * part. A word that was taken out and put back later belongs to whoever put it back.
 * @param versions oldest first
 */
export function blame<Version extends { readonly text: string }>(versions: readonly Version[]): BlamePart<Version>[] {
  let words: { readonly word: string; readonly by: Version }[] = []
  for (const version of versions) {
    const before = words
    let at = 0
    const changes = diffArrays(
      before.map(({ word }) => word),
      diffPieces(version.text),
    )
    words = changes.flatMap(({ value, added, removed }) => {
      if (added) return value.map((word) => ({ word, by: version }))
      const kept = before.slice(at, at + value.length)
      at += value.length
      return removed ? [] : kept
    })
  }
  return joined(words)
}

function joined<Version>(words: readonly { readonly word: string; readonly by: Version }[]): BlamePart<Version>[] {
  const parts: { text: string; by: Version }[] = []
  for (const { word, by } of words) {
    const last = parts.at(-1)
    if (last && last.by === by) last.text += word
    else parts.push({ text: word, by })
  }
  return parts
}
