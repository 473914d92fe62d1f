/** A map of at most `size` entries: when half of it is full, what has not been asked for since the last time goes. */
class RecentMap<T> {
  private young = new Map<string, T>()
  private old = new Map<string, T>()
  private readonly half: number

  constructor(size: number) {
    this.half = Math.ceil(size / 2)
  }

  get(key: string): T | undefined {
    const known = this.young.get(key)
    if (known !== undefined) return known
    const older = this.old.get(key)
    if (older !== undefined) this.set(key, older)
    return older
  }

  set(key: string, value: T): void {
    if (this.young.size >= this.half) {
      this.old = this.young
      this.young = new Map()
    }
    this.young.set(key, value)
  }
}

/**
 * Remembers what a pure function of a text returned, for the most recent texts.
 * Analyses (words, numbers, names) are asked for by several checks in a row; none should do the work twice.
 * @param size how many texts to keep
 */
export function cached<T>(analyse: (text: string) => T, size = 256): (text: string) => T {
  const kept = new RecentMap<T>(size)
  let lastText: string | undefined
  let lastValue: T | undefined
  return (text) => {
    if (lastText !== text || lastValue === undefined) {
      lastValue = kept.get(text)
      if (lastValue === undefined) {
        lastValue = analyse(text)
        kept.set(text, lastValue)
      }
      lastText = text
    }
    return lastValue
  }
}

/**
 * Remembers what a pure function of two texts returned: for the most recent first texts, each with the last second one.
 * Nothing is put together to make a key of, so that a known answer costs next to nothing.
 * @param size how many first texts to keep
 */
export function cachedPair<T>(
  analyse: (first: string, second: string) => T,
  size = 256,
): (first: string, second: string) => T {
  const kept = new RecentMap<{ readonly first: string; readonly second: string; readonly value: T }>(size)
  let last: { readonly first: string; readonly second: string; readonly value: T } | undefined
  return (first, second) => {
    if (last?.first === first && last.second === second) return last.value
    const known = kept.get(first)
    if (known?.second === second) last = known
    else {
      last = { first, second, value: analyse(first, second) }
      kept.set(first, last)
    }
    return last.value
  }
}
