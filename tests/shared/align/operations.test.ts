import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dropLink, mergeLinks, restoreLink, shiftLink, splitLink } from '../../../shared/align/operations.ts'
import type { Link } from '../../../shared/align/types.ts'

const link = (source: number[], target: number[]): Link => ({ source, target, score: 0.8 })
const plain = (links: readonly Link[]) => links.map(({ source, target }) => [source, target])
const covered = (links: readonly Link[]) => ({
  source: links.flatMap(({ source }) => source).sort((a, b) => a - b),
  target: links.flatMap(({ target }) => target).sort((a, b) => a - b),
})

const LINKS = [link([0], [0, 1]), link([1, 2], [2]), link([3], [])]

describe('links put right by hand', () => {
  test.each([
    [
      'split',
      splitLink(LINKS, 1, 1, 1),
      [
        [[0], [0, 1]],
        [[1], [2]],
        [[2], []],
        [[3], []],
      ],
    ],
    ['a split with nothing on one side', splitLink(LINKS, 0, 0, 0), plain(LINKS)],
    [
      'merge',
      mergeLinks(LINKS, 0),
      [
        [
          [0, 1, 2],
          [0, 1, 2],
        ],
        [[3], []],
      ],
    ],
    [
      'merge three',
      mergeLinks(LINKS, 0, 3),
      [
        [
          [0, 1, 2, 3],
          [0, 1, 2],
        ],
      ],
    ],
    [
      'give the last target',
      shiftLink(LINKS, 0, 'target', 'give'),
      [
        [[0], [0]],
        [
          [1, 2],
          [1, 2],
        ],
        [[3], []],
      ],
    ],
    [
      'take the first source',
      shiftLink(LINKS, 0, 'source', 'take'),
      [
        [
          [0, 1],
          [0, 1],
        ],
        [[2], [2]],
        [[3], []],
      ],
    ],
    [
      'a link left without paragraphs goes',
      shiftLink(LINKS, 1, 'source', 'take'),
      [
        [[0], [0, 1]],
        [[1, 2, 3], [2]],
      ],
    ],
    [
      'drop',
      dropLink(LINKS, 1),
      [
        [[0], [0, 1]],
        [[1, 2], []],
        [[], [2]],
        [[3], []],
      ],
    ],
    ['restore what was dropped', restoreLink(dropLink(LINKS, 1), 1), plain(LINKS)],
    ['nothing to restore', restoreLink(LINKS, 0), plain(LINKS)],
    ['outside the list', mergeLinks(LINKS, 2), plain(LINKS)],
  ])('%s', (_, links, wanted) => {
    expect(plain(links)).toEqual(wanted)
  })

  test('a link touched by a person is sure', () => {
    expect(mergeLinks(LINKS, 0)[0]).toEqual({ source: [0, 1, 2], target: [0, 1, 2], score: 1 })
  })

  test('every paragraph stays in exactly one link, and no link is empty', () => {
    const small = fc.integer({ min: 0, max: 6 })
    const step = fc.oneof(
      fc.tuple(small, small, small).map(
        ([at, s, t]) =>
          (links: readonly Link[]) =>
            splitLink(links, at, s, t),
      ),
      fc.tuple(small, small).map(
        ([at, count]) =>
          (links: readonly Link[]) =>
            mergeLinks(links, at, count),
      ),
      fc
        .tuple(
          small,
          fc.constantFrom('source' as const, 'target' as const),
          fc.constantFrom('give' as const, 'take' as const),
        )
        .map(
          ([at, side, way]) =>
            (links: readonly Link[]) =>
              shiftLink(links, at, side, way),
        ),
      small.map((at) => (links: readonly Link[]) => dropLink(links, at)),
      small.map((at) => (links: readonly Link[]) => restoreLink(links, at)),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const links = steps.reduce<readonly Link[]>((now, change) => change(now), LINKS)
        expect(covered(links)).toEqual(covered(LINKS))
        expect(links.every(({ source, target }) => source.length + target.length > 0)).toBe(true)
      }),
    )
  })
})
