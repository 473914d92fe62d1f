export const NOWHERE = 0
export const ROOT = 1

/** A node while the tree is being built: the words that begin with its letters, of all words in order, and how many letters that are. */
interface Growing {
  readonly from: number
  readonly to: number
  readonly depth: number
}

/**
 * A tree of words for reading all of them at once from a place of a text. Nodes are numbers: `ROOT`, then where `next` leads,
 * letter by letter (UTF-16 code units), until it gives `NOWHERE`. Children stand side by side in plain arrays, the upper levels
 * together: what a text is read by stays in the processor's cache.
 */
export class Trie<T> {
  /** The values of the words that end at a node, undefined where none does; a word given twice has both its values. */
  readonly values: readonly (readonly T[] | undefined)[]
  /** Where the letters of Latin and Thai lead from the root: most searches end there. */
  private readonly first = new Int32Array(0x2000)
  /** The letter that leads to each node. */
  private readonly codes: Uint16Array
  /** Twice where each node's children begin (and, by the next one's, end); and 1, where a word ends there. */
  private readonly children: Int32Array

  constructor(words: Iterable<readonly [word: string, value: T]>) {
    const sorted = [...words].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    // Nodes near the root come first, the children of each side by side in the order of their letters.
    const nodes: Growing[] = [{ from: 0, to: sorted.length, depth: 0 }]
    const [values, codes, children]: [(readonly T[] | undefined)[], number[], number[]] = [[undefined], [0, 0], [0]]
    for (const { from, to, depth } of nodes) {
      let at = from
      while (at < to && sorted[at]![0].length === depth) at++
      values.push(at > from ? sorted.slice(from, at).map(([, value]) => value) : undefined)
      children.push((nodes.length + ROOT) * 2 + (at > from ? 1 : 0))
      while (at < to) {
        const code = sorted[at]![0].charCodeAt(depth)
        const child = at
        while (at < to && sorted[at]![0].charCodeAt(depth) === code) at++
        nodes.push({ from: child, to: at, depth: depth + 1 })
        codes.push(code)
      }
    }
    children.push((nodes.length + ROOT) * 2)
    this.values = values
    this.codes = Uint16Array.from(codes)
    this.children = Int32Array.from(children)
    for (let at = this.children[ROOT]! >> 1; at < this.children[ROOT + 1]! >> 1; at++)
      if (this.codes[at]! < this.first.length) this.first[this.codes[at]!] = at
  }

  /** Whether a word ends at a node. */
  isWord(node: number): boolean {
    return (this.children[node]! & 1) === 1
  }

  /** Where a letter leads from a node. */
  next(node: number, code: number): number {
    if (node === ROOT && code < this.first.length) return this.first[code]!
    let low = this.children[node]! >> 1
    let high = (this.children[node + 1]! >> 1) - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const found = this.codes[middle]!
      if (found === code) return middle
      if (found < code) low = middle + 1
      else high = middle - 1
    }
    return NOWHERE
  }
}
