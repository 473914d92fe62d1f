import { describe, expect, test } from 'vitest'
import { wordAt, wordEdge } from '../../../client/ui/text/wordEdges.ts'

const text = 'ประชาชนกินข้าว 42,5 ล้าน UNESCO'

function walk(from: number, direction: -1 | 1): string[] {
  const seen: string[] = []
  for (let at = from; at !== (direction > 0 ? text.length : 0); ) {
    const next = wordEdge(text, at, direction)
    seen.push(text.slice(Math.min(at, next), Math.max(at, next)))
    at = next
  }
  return seen
}

describe('the caret by words', () => {
  test('forwards stops at the ends of Thai words, numbers and Latin words', () => {
    expect(walk(0, 1)).toEqual(['ประชาชน', 'กิน', 'ข้าว', ' 42,5', ' ล้าน', ' UNESCO'])
  })
  test('backwards stops at their starts', () => {
    expect(walk(text.length, -1)).toEqual(['UNESCO', 'ล้าน ', '42,5 ', 'ข้าว ', 'กิน', 'ประชาชน'])
  })
  test('stays inside the text', () => {
    expect([wordEdge('', 0, 1), wordEdge('', 0, -1), wordEdge('ก', 1, 1), wordEdge('ก', 0, -1)]).toEqual([0, 0, 1, 0])
  })
})

describe('the word under the pointer', () => {
  test.each([
    [0, 'ประชาชน'],
    [8, 'กิน'],
    [13, 'ข้าว'],
    [16, '42,5'],
    [999, 'UNESCO'],
  ])('at %i', (offset, expected) => {
    const { start, end } = wordAt(text, offset)
    expect(text.slice(start, end)).toBe(expected)
  })
})
