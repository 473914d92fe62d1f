/**
 * A tree of words for reading all of them at once from a place of a text. Nodes are numbers: `ROOT`, then where `next` leads,
 * letter by letter (UTF-16 code units), until it gives `NOWHERE`.
 */
export class Trie<T> {
  /** The values of the words that end at a node; a word given twice has both its values. */
  readonly values: (readonly T[])[] = [[], []]
  /** Where the letters of Latin and Thai lead from the root: most searches end there. */
  private readonly first = new Uint16Array(0x2000)
  private readonly keys: Int32Array
  private readonly targets: Int32Array
  private readonly shift: number

  /** @param words at most 65,534 different beginnings together; the edges are kept in one open-addressed hash table */
  constructor(words: Iterable<readonly [word: string, value: T]>) {
    const edges = new Map<number, number>()
    for (const [word, value] of words) {
      let node = ROOT
      for (let i = 0; i < word.length; i++) {
        const key = (node << 16) | word.charCodeAt(i)
        const known = edges.get(key)
        if (known === undefined) edges.set(key, this.values.push([]) - 1)
        node = known ?? this.values.length - 1
      }
      this.values[node] = [...(this.values[node] ?? []), value]
    }
    const bits = Math.ceil(Math.log2(2 * edges.size + 2))
    this.shift = 32 - bits
    this.keys = new Int32Array(2 ** bits)
    this.targets = new Int32Array(2 ** bits)
    for (const [key, target] of edges) {
      if (key >>> 16 === ROOT && (key & 0xffff) < this.first.length) this.first[key & 0xffff] = target
      let at = this.place(key)
      while (this.keys[at] !== 0) at = (at + 1) & (this.keys.length - 1)
      this.keys[at] = key
      this.targets[at] = target
    }
  }

  /** Where a letter leads from a node. */
  next(node: number, code: number): number {
    if (node === ROOT && code < this.first.length) return this.first[code] ?? NOWHERE
    const key = (node << 16) | code
    let at = this.place(key)
    for (let known = this.keys[at]; known !== 0; known = this.keys[at]) {
      if (known === key) return this.targets[at] ?? NOWHERE
      at = (at + 1) & (this.keys.length - 1)
    }
    return NOWHERE
  }

  private place(key: number): number {
    return Math.imul(key, 0x9e3779b1) >>> this.shift
  }
}

export const NOWHERE = 0
export const ROOT = 1
