import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NOWHERE, ROOT, Trie } from '../../../shared/text/trie.ts'

/** Every beginning of a text that is a word of the tree, with the word's values. */
function read(trie: Trie<string>, text: string): [string, readonly string[]][] {
  const found: [string, readonly string[]][] = []
  let node = ROOT
  for (let at = 0; at < text.length && node !== NOWHERE; at++) {
    node = trie.next(node, text.charCodeAt(at))
    const values = trie.values[node] ?? []
    if (values.length > 0) found.push([text.slice(0, at + 1), values])
  }
  return found
}

test.each([
  [
    'นครหลวง',
    [
      ['นคร', ['city']],
      ['นครหลวง', ['capital']],
    ],
  ],
  ['นครราชสีมา', [['นคร', ['city']]]],
  [
    'thủ đô',
    [
      ['thủ', ['head']],
      ['thủ đô', ['capital', 'seat']],
    ],
  ],
  ['ที่', []],
  ['', []],
])('the words that %s begins with', (text, words) => {
  const trie = new Trie([
    ['นคร', 'city'],
    ['นครหลวง', 'capital'],
    ['thủ', 'head'],
    ['thủ đô', 'capital'],
    ['thủ đô', 'seat'],
  ])
  expect(read(trie, text)).toEqual(words)
})

test('a tree without words leads nowhere', () => {
  expect(new Trie<string>([]).next(ROOT, 0x61)).toBe(NOWHERE)
})

test('a tree holds the words that it was given, whatever their letters, and no others', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ก', 'า', '\uffff'), minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), word, (words, other) => {
      const trie = new Trie(words.map((each) => [each, each]))
      const isIn = (each: string) => read(trie, each).some(([found]) => found === each)
      expect(words.filter(isIn)).toEqual(words)
      expect(isIn(other)).toBe(words.includes(other))
    }),
  )
})
