import type { Finding, Span } from '../model.ts'

const LONGEST_WORDS = 80

const words = (text: string, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' … ')

/** A short stand-in for a long text: 32-bit FNV-1a over UTF-16 code units. */
function digest(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36)
}

/**
 * Under which key a finding is dismissed: the check, what it says, and the flagged words on both sides; so a dismissal
 * holds while those words stay, wherever they move, and ends when they change.
 * @returns at most 300 characters
 */
export function dismissalKey(
  finding: Pick<Finding, 'check' | 'message' | 'source' | 'target'>,
  source: string,
  target: string,
): string {
  const flagged = `${words(source, finding.source)} → ${words(target, finding.target)}`
  const short = flagged.length <= LONGEST_WORDS ? flagged : `${flagged.slice(0, LONGEST_WORDS)}…${digest(flagged)}`
  return `${finding.check}/${finding.message}: ${short}`.slice(0, 300)
}
