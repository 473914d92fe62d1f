import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeRow, type Row, rowsOf, shiftRow, splitRow, toggleRow } from '../../../shared/align/operations.ts'

const row = (source: number[], target: number[], score = 1): Row => ({ source, target, score, dropped: false })
const shape = (rows: readonly Row[]) => rows.map(({ source, target }) => `${source.join('+')}=${target.join('+')}`)
const three = [row([0], [0]), row([1], [1]), row([2], [2])]

describe('what a person does to the pairs', () => {
  test.each([
    ['merges with the next', mergeRow(three, 0), ['0+1=0+1', '2=2']],
    ['cannot merge the last', mergeRow(three, 2), ['0=0', '1=1', '2=2']],
    ['takes a pair apart', splitRow(three, 1), ['0=0', '1=', '=1', '2=2']],
    ['takes the first paragraph off', splitRow([row([0, 1], [0, 1, 2])], 0), ['0=0', '1=1+2']],
    ['moves a source paragraph up', shiftRow([row([0], [0]), row([1, 2], [1])], 1, 'source', 'up'), ['0+1=0', '2=1']],
    [
      'moves a target paragraph down',
      shiftRow([row([0], [0, 1]), row([1], [2])], 0, 'target', 'down'),
      ['0=0', '1=1+2'],
    ],
    ['removes a row that became empty', shiftRow([row([0], [0]), row([], [1])], 1, 'target', 'up'), ['0=0+1']],
    ['moves nothing over the top', shiftRow(three, 0, 'source', 'up'), ['0=0', '1=1', '2=2']],
  ])('%s', (_, rows, expected) => expect(shape(rows)).toEqual(expected))

  test('whatever is done, every paragraph stays in exactly one row, in order', () => {
    const step = fc.record({
      kind: fc.constantFrom('merge', 'split', 'up', 'down', 'drop'),
      at: fc.nat(8),
      side: fc.constantFrom('source' as const, 'target' as const),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let rows: readonly Row[] = rowsOf(
          [0, 1, 2, 3, 4].map((index) => ({ source: [index], target: [index], score: 0.9 })),
        )
        for (const { kind, at, side } of steps) {
          if (kind === 'merge') rows = mergeRow(rows, at)
          else if (kind === 'split') rows = splitRow(rows, at)
          else if (kind === 'drop') rows = toggleRow(rows, at)
          else rows = shiftRow(rows, at, side, kind as 'up' | 'down')
        }
        expect(rows.flatMap(({ source }) => source)).toEqual([0, 1, 2, 3, 4])
        expect(rows.flatMap(({ target }) => target)).toEqual([0, 1, 2, 3, 4])
        expect(rows.every(({ source, target }) => source.length + target.length > 0)).toBe(true)
      }),
    )
  })
})
