import type { Segment } from '../../../../shared/api/documents.ts'
import { isUnconfirmed } from '../rows.ts'

/** The other paragraphs of a document that have the same source as one that was confirmed. */
export interface Repeats {
  /** Wait to be confirmed: the text may be used for them. */
  readonly waiting: readonly Segment[]
  /** Those of them whose text would be replaced by another. */
  readonly different: readonly Segment[]
  /** Confirmed with another text: shown, never touched. */
  readonly confirmed: readonly Segment[]
}

const key = (text: string) => text.normalize('NFC').trim()

/**
 * Finds where a confirmed paragraph's source stands again.
 * @param text the Thai that was confirmed
 * @param textOf what the reader sees of a segment
 * @param busy segments that somebody else writes in or that have a conflict: left out
 */
export function repeatsOf(
  segments: readonly Segment[],
  confirmed: Segment,
  text: string,
  textOf: (segment: Segment) => string,
  busy: (segment: Segment) => boolean = () => false,
): Repeats {
  const source = key(confirmed.source)
  const same =
    source === '' ? [] : segments.filter(({ id, source: other }) => id !== confirmed.id && key(other) === source)
  const waiting = same.filter((segment) => isUnconfirmed(segment.state) && !busy(segment))
  return {
    waiting,
    different: waiting.filter((segment) => textOf(segment) !== text),
    confirmed: same.filter((segment) => !isUnconfirmed(segment.state) && textOf(segment) !== text),
  }
}
