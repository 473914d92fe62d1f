import { expect, test } from 'vitest'
import { isDoubtful, nextDoubtful, segmentsOf } from '../../../client/features/documents/pairing.ts'
import { splitTexts } from '../../../client/features/documents/splitTexts.ts'
import type { Row } from '../../../shared/align/operations.ts'

const row = (source: number[], target: number[], score = 1): Row => ({ source, target, score, dropped: false })
test('rows that lack a side or the aligner’s trust are doubtful, and are found one after the other', () => {
  const rows = [row([0], [0]), row([1], [], 1), row([2], [1], 0.2), { ...row([3], [2], 0.1), dropped: true }]
  expect(rows.map(isDoubtful)).toEqual([false, true, true, false])
  expect([nextDoubtful(rows, 0), nextDoubtful(rows, 1), nextDoubtful(rows, 2)]).toEqual([1, 2, 1])
})

test('what is stored: rows in order, dropped ones left out, the machine’s text beside the repaired one', () => {
  const whole = { fileSegment: null, codes: [] }
  const source = [
    { role: 'title' as const, text: 'Một', repairs: [], ...whole },
    { role: 'body' as const, text: 'Hai', repairs: [], ...whole },
  ]
  const target = [
    { role: 'title' as const, text: 'เเรก', repairs: [{ start: 0, end: 2, text: 'แ' }], ...whole },
    { role: 'body' as const, text: 'สอง', repairs: [], ...whole },
  ]
  const rows = [row([0], [0]), { ...row([], [1]), dropped: true }, row([1], [])]
  expect(segmentsOf(rows, source, target, true)).toEqual([
    { role: 'title', source: 'Một', machine: 'เเรก', repaired: 'แรก', ...whole },
    { role: 'body', source: 'Hai', machine: '', repaired: '', ...whole },
  ])
  expect(segmentsOf(rows, source, target, false)[0]?.repaired).toBe('เเรก')
})

test('a pair of one and one is split into two at a sentence; later paragraphs are counted on, repairs stay where they were', () => {
  const paragraph = (text: string, repairs: { start: number; end: number; text: string }[] = []) => ({
    role: 'body' as const,
    text,
    repairs,
    fileSegment: null,
    codes: [],
  })
  const preview = {
    source: [paragraph('Mưa to. Lũ về.'), paragraph('Hết.')],
    target: [paragraph('ฝนตก น้ำทว่ม', [{ start: 8, end: 10, text: '่ว' }]), paragraph('จบ')],
  }
  const cut = { source: 7, target: 4 }
  const split = splitTexts(preview, [row([0], [0]), row([1], [1])], 0, cut)
  expect(split.rows.map(({ source, target }) => [source, target])).toEqual([
    [[0], [0]],
    [[1], [1]],
    [[2], [2]],
  ])
  expect(split.source.map(({ text }) => text)).toEqual(['Mưa to.', 'Lũ về.', 'Hết.'])
  expect(split.target.map(({ text }) => text)).toEqual(['ฝนตก', 'น้ำทว่ม', 'จบ'])
  expect(split.target[1]?.repairs).toEqual([{ start: 3, end: 5, text: '่ว' }])
})
