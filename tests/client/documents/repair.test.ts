import { describe, expect, test } from 'vitest'
import { type Draft, useImport } from '../../../client/features/documents/importStore.ts'
import { leftOut, pairsOf, repairPreview } from '../../../client/features/documents/repair.ts'
import { mergeRow, type Row, rowsOf, shiftRow, splitRow } from '../../../shared/align/operations.ts'
import type { DocumentSummary, Segment } from '../../../shared/api/documents.ts'
import { segment } from '../segment.ts'

const document = { title: 'Cây', sourceMissing: false, sourceUrl: null } as DocumentSummary
const segments: readonly Segment[] = [
  segment({ id: 'a', source: 'Một.', target: 'หนึ่ง', version: 3 }),
  segment({ id: 'b', source: '', target: 'สอง', version: 1 }),
  segment({ id: 'c', source: 'Hai. Ba.', target: 'สาม', version: 2 }),
]
const draftOf = (change: (rows: readonly Row[]) => readonly Row[]): Draft => {
  const preview = repairPreview(document, segments)
  return { preview, rows: change(rowsOf(preview.links)), repair: false, stored: true }
}
const sourcesOf = (draft: Draft) => pairsOf(draft, segments).map(({ source }) => source)

describe('pairing a stored article again', () => {
  test('nothing done gives back what is stored, with the versions seen', () => {
    expect(
      pairsOf(
        draftOf((rows) => rows),
        segments,
      ),
    ).toEqual([
      { segmentId: 'a', baseVersion: 3, source: 'Một.' },
      { segmentId: 'b', baseVersion: 1, source: '' },
      { segmentId: 'c', baseVersion: 2, source: 'Hai. Ba.' },
    ])
  })
  test.each([
    ['a source moved up', (rows: readonly Row[]) => shiftRow(rows, 2, 'source', 'up'), ['Một.', 'Hai. Ba.', ''], 0],
    ['two segments of one source', (rows: readonly Row[]) => mergeRow(rows, 1), ['Một.', 'Hai. Ba.', ''], 0],
    ['a pair taken apart', (rows: readonly Row[]) => splitRow(rows, 0), ['', '', 'Hai. Ba.'], 1],
  ])('%s', (_, change, wanted, without) => {
    expect(sourcesOf(draftOf(change))).toEqual(wanted)
    expect(leftOut(draftOf(change))).toBe(without)
  })
  test('another source is paired as it was linked', () => {
    const links = [
      { source: [0], target: [0, 1], score: 0.9 },
      { source: [1], target: [2], score: 0.4 },
    ]
    const preview = repairPreview(document, segments, { source: ['Bốn.', 'Năm.'], links })
    expect(sourcesOf({ preview, rows: rowsOf(links), repair: false })).toEqual(['Bốn.', '', 'Năm.'])
  })
})

test('an article opens at the first row that needs looking at', () => {
  const links = [0.99, 0.98, 0.3, 0.2].map((score, at) => ({ source: [at], target: [at], score }))
  const preview = repairPreview(document, segments, { source: ['a', 'b', 'c', 'd'], links })
  useImport.getState().begin([preview])
  expect(useImport.getState().activeRow).toBe(2)
  useImport.getState().begin([{ ...preview, links: links.slice(0, 2) }])
  expect(useImport.getState().activeRow).toBe(0)
})
