import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AlignOptions, align } from '../../../shared/align/align.ts'
import { alignMany } from '../../../shared/align/alignMany.ts'
import { alignChunks } from '../../../shared/align/chunks.ts'
import { cutPair } from '../../../shared/align/cutPair.ts'
import type { Link } from '../../../shared/align/types.ts'

/** Anything a paragraph may be: lone surrogates and control characters too, and texts like those of the news. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom('ก', 'า', 'ำ', '่', 'ๆ', 'đ', 'ễ', ' ', '.', '1', ',', '๕', '“', '\u200b'),
    maxLength: 60,
  }),
  fc.constantFrom(
    '',
    ' ',
    '...',
    'Ảnh: P.V.',
    'Ngày 5/10/2024, Hà Nội.',
    'วันที่ 5 ตุลาคม 2567 ฮานอย',
    '1.586',
    '1,586 คน',
  ),
)
const paragraphs = fc.array(
  fc
    .record({ text, role: fc.constantFrom('title' as const, 'body' as const, undefined) })
    .map(({ text, role }) => (role ? { text, role } : { text })),
  { maxLength: 9 },
)
const documents = fc.record({ source: paragraphs, target: paragraphs })
const learned = new Map([['tre', [{ word: 'ไผ่', forth: 0.5, back: 0.8 }]]])
const options = fc.constantFrom<AlignOptions>(
  {},
  { passes: 1 },
  { learned, glossary: [{ source: ['hà nội'], target: ['ฮานอย'] }] },
)

function expectWhole(links: readonly Link[], count: { source: number; target: number }): void {
  for (const side of ['source', 'target'] as const) {
    const all = links.flatMap((link) => link[side]).sort((a, b) => a - b)
    expect(all).toEqual(Array.from({ length: count[side] }, (_, k) => k))
  }
  expect(links.every(({ source, target }) => source.length + target.length > 0)).toBe(true)
  expect(links.every(({ score }) => score >= 0 && score <= 1)).toBe(true)
}

describe('whatever the texts are', () => {
  test('every paragraph is in exactly one link, and the same texts get the same links', () => {
    fc.assert(
      fc.property(documents, options, ({ source, target }, known) => {
        const links = align(source, target, known)
        expectWhole(links, { source: source.length, target: target.length })
        expect(align(source, target, known)).toEqual(links)
      }),
      { numRuns: 30 },
    )
  })

  test('documents aligned together keep their own paragraphs', () => {
    fc.assert(
      fc.property(fc.array(documents, { maxLength: 4 }), (all) => {
        alignMany(all).forEach((links, at) => {
          expectWhole(links, { source: all[at]!.source.length, target: all[at]!.target.length })
        })
      }),
      { numRuns: 10 },
    )
  })

  test('chunks and cuts lie inside the texts', () => {
    fc.assert(
      fc.property(text, text, (source, target) => {
        for (const { source: from, target: to } of alignChunks(source, target)) {
          expect(from.every(({ start, end }) => start >= 0 && start < end && end <= source.length)).toBe(true)
          expect(to.every(({ start, end }) => start >= 0 && start < end && end <= target.length)).toBe(true)
        }
        const cut = cutPair(source, target)
        if (!cut) return
        expect(cut.source > 0 && cut.source < source.length && cut.target > 0 && cut.target < target.length).toBe(true)
      }),
      { numRuns: 30 },
    )
  })
})

test('a long text with gaps, doubts and settled stretches is covered whole, with the strip wide and narrow in turn', () => {
  const numbered = (k: number) => ({
    source: { text: `Ngày ${(k % 28) + 1} tháng 3, kho số ${k * 11 + 5} nhận ${k * 17 + 3} bao gạo.` },
    target: { text: `วันที่ ${(k % 28) + 1} มีนาคม คลังหมายเลข ${k * 11 + 5} รับข้าว ${k * 17 + 3} กระสอบ` },
  })
  const vague = { source: { text: 'Họ nói vậy.' }, target: { text: 'พวกเขากล่าวเช่นนั้น' } }
  const many = Array.from({ length: 215 }, (_, k) => (k % 60 > 52 ? vague : numbered(k)))
  const source = many.map((pair) => pair.source).filter((_, k) => k % 97 !== 5)
  const target = many.map((pair) => pair.target).filter((_, k) => k % 60 !== 55)
  const links = align(source, target)
  expectWhole(links, { source: source.length, target: target.length })
  const right = links.filter(({ source: [s], target: [t] }) => {
    const pair = many.find((one) => one.source === source[s ?? -1])
    return pair !== undefined && pair.target === target[t ?? -1]
  })
  expect(right.length).toBeGreaterThan(180)
})
