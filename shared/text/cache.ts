/**
 * Remembers what a pure function of a text returned, for the most recent texts.
 * Analyses (words, numbers, names) are asked for by several checks in a row; none should do the work twice.
 * @param size how many texts to keep; the oldest go first
 */
export function cached<T>(analyse: (text: string) => T, size = 512): (text: string) => T {
  const kept = new Map<string, T>()
  return (text) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    const fresh = analyse(text)
    if (kept.size >= size) kept.delete(kept.keys().next().value as string)
    kept.set(text, fresh)
    return fresh
  }
}
