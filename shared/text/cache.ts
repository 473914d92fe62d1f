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

/** How many texts are kept with all that is known of them. */
const KEPT_TEXTS = 512

/** A text, and what each analysis (by its number) returned for it. */
interface KnownText {
  readonly text: string
  readonly answers: unknown[]
}

const texts = new RecentMap<KnownText>(KEPT_TEXTS)
let analyses = 0
/** The two texts asked about last, mostly a source and its translation: nearly every question is about one of them. */
let last: KnownText = { text: '', answers: [] }
let before = last

function knownOf(text: string): KnownText {
  if (last.text === text) return last
  let known = before.text === text ? before : texts.get(text)
  if (!known) {
    known = { text, answers: [] }
    texts.set(text, known)
  }
  before = last
  last = known
  return known
}

/**
 * Remembers what a pure function of a text returned, for the most recent texts.
 * Analyses (words, numbers, names) are asked for by several checks in a row; none should do the work twice. All that is known of
 * a text lies together, and goes together.
 */
export function cached<T>(analyse: (text: string) => T): (text: string) => T {
  const place = analyses++
  return (text) => {
    const { answers } = knownOf(text)
    answers[place] ??= analyse(text)
    return answers[place] as T
  }
}

/**
 * Remembers what a pure function returned, for the most recent words or texts it was asked about; by itself, for what is no
 * paragraph being checked, or is wanted for longer.
 * @param size how many to keep
 */
export function keeping<T>(size: number, analyse: (text: string) => T): (text: string) => T {
  const kept = new RecentMap<{ readonly value: T }>(size)
  return (text) => {
    let known = kept.get(text)
    if (!known) {
      known = { value: analyse(text) }
      kept.set(text, known)
    }
    return known.value
  }
}

/**
 * Remembers what a pure function of two texts returned: for the most recent first texts, each with the last second one.
 * Nothing is put together to make a key of, so that a known answer costs next to nothing.
 */
export function cachedPair<T>(analyse: (first: string, second: string) => T): (first: string, second: string) => T {
  const place = analyses++
  return (first, second) => {
    const { answers } = knownOf(first)
    const known = answers[place] as { readonly second: string; readonly value: T } | undefined
    if (known?.second === second) return known.value
    const value = analyse(first, second)
    answers[place] = { second, value }
    return value
  }
}
