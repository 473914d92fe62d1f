import { describe, expect, test } from 'vitest'
import { fixed, mergeFindings, moveSpans } from '../../../client/features/workbench/liveFindings.ts'
import { CHECKS } from '../../../shared/checks/index.ts'
import { DISMISSED, finding, segment } from '../segment.ts'

const live = CHECKS.find((check) => check.segment)?.meta.id ?? ''
const acrossDocument = 'a-check-of-the-server-only'

describe('spans in a text that is being typed', () => {
  test.each([
    ['before the change stay', 'กขค จฉ', 'กขค จฉช', { start: 0, end: 3 }, 'กขค'],
    ['after the change move', 'กขค จฉ', 'XXกขค จฉ', { start: 4, end: 6 }, 'จฉ'],
    ['touched by the change go', 'กขค จฉ', 'กXค จฉ', { start: 0, end: 3 }, null],
  ])('%s', (_, before, after, span, expected) => {
    const moved = moveSpans(before, after, [span])
    expect(moved?.map(({ start, end }) => after.slice(start, end)).join('') ?? null).toBe(expected)
  })
})

describe('findings while typing', () => {
  test('of the stored text are the server’s, the grave ones first', () => {
    const row = segment({ findings: [finding({ key: '1' }), finding({ key: '2', severity: 'critical' })] })
    expect(mergeFindings(row, row.target, null).map(({ key }) => key)).toEqual(['2', '1'])
  })
  test('found live stand for the server’s of the same check', () => {
    const row = segment({ target: 'กขคง', findings: [finding({ check: live })] })
    expect(mergeFindings(row, 'กขคงจ', [])).toEqual([])
    const fresh = finding({ check: live, target: [{ start: 2, end: 5 }] })
    expect(mergeFindings(row, 'กขคงจ', [fresh]).map(({ target }) => target)).toEqual([[{ start: 2, end: 5 }]])
  })
  test('that only the server can find stay while their words do', () => {
    const row = segment({
      target: 'กขคง',
      findings: [finding({ check: acrossDocument, target: [{ start: 2, end: 4 }] })],
    })
    expect(mergeFindings(row, 'Xกขคง', []).map(({ target }) => target)).toEqual([[{ start: 3, end: 5 }]])
    expect(mergeFindings(row, 'กขคX', [])).toEqual([])
  })
  test('stay dismissed while the flagged words stay', () => {
    const row = segment({ target: 'กขคง', findings: [finding({ check: live, dismissal: DISMISSED })] })
    const found = { ...finding({ check: live, target: [{ start: 1, end: 5 }] }), key: undefined, dismissal: undefined }
    expect(mergeFindings(row, 'Xกขคง', [found])[0]?.dismissal).toEqual(DISMISSED)
  })
})

test('several fixes of one finding are applied together', () => {
  const fixes = [
    { start: 0, end: 2, text: 'แ' },
    { start: 5, end: 7, text: '' },
  ]
  expect(fixed('เเกะ xx', finding({ fixes }))).toBe('แกะ ')
})
