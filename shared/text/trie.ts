export const NOWHERE = 0
export const ROOT = 1

/** A node while the tree is being built. */
interface Growing<T> {
  readonly children: Map<number, Growing<T>>
  values: readonly T[]
}

const growing = <T>(): Growing<T> => ({ children: new Map(), values: [] })

function grow<T>(words: Iterable<readonly [word: string, value: T]>): Growing<T> {
  const root = growing<T>()
  for (const [word, value] of words) {
    let node = root
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i)
      const child = node.children.get(code) ?? growing<T>()
      node.children.set(code, child)
      node = child
    }
    node.values = [...node.values, value]
  }
  return root
}

/** The nodes of a tree, those near the root first, the children of each side by side in the order of their letters. */
function byDepth<T>(root: Growing<T>): { node: Growing<T>; code: number }[] {
  const all = [{ node: root, code: 0 }]
  for (let i = 0; i < all.length; i++)
    for (const [code, node] of [...all[i]!.node.children].sort(([a], [b]) => a - b)) all.push({ node, code })
  return all
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
    const nodes = byDepth(grow(words))
    this.values = [undefined, ...nodes.map(({ node }) => (node.values.length > 0 ? node.values : undefined))]
    this.codes = new Uint16Array(nodes.length + 1)
    this.children = new Int32Array(nodes.length + 2)
    let child = ROOT + 1
    for (const [i, { node, code }] of nodes.entries()) {
      this.codes[i + ROOT] = code
      this.children[i + ROOT] = child * 2 + (node.values.length > 0 ? 1 : 0)
      child += node.children.size
    }
    this.children[nodes.length + ROOT] = child * 2
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
