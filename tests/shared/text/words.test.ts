import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  EDGE,
  thaiPieces,
  thaiWordEdges,
  thaiWords,
  vietnamesePieces,
  vietnameseSyllables,
} from '../../../shared/text/words.ts'

test.each([
  ['ประชาชนใช้มากๆ', ['ประชาชน', 'ใช้', 'มาก']],
  ['มี {count} คน', ['มี', 'คน']],
  ['ราคา 1,586.5 บาท', ['ราคา', '1,586.5', 'บาท']],
  ['ใช้ <b>COVID-19</b> แล้ว', ['ใช้', 'COVID', '19', 'แล้ว']],
])('the Thai words of %s', (text, words) => {
  expect(thaiWords(text).map((piece) => piece.text)).toEqual(words)
})

test('a mask is one word, and the first of two that overlap counts', () => {
  const text = 'นครโฮจิมินห์วันนี้'
  const words = thaiWords(text, [
    { start: 3, end: 12 },
    { start: 5, end: 14 },
  ])
  expect(words.map((piece) => piece.text)).toEqual(['นคร', 'โฮจิมินห์', 'วัน', 'นี้'])
  expect(words[1]).toEqual({ start: 3, end: 12, text: 'โฮจิมินห์', isWord: true })
})

test('Vietnamese is cut at syllables', () => {
  expect(vietnameseSyllables('TP.HCM: tăng 3,2% (thứ Ba).').map((piece) => piece.text)).toEqual([
    'TP',
    'HCM',
    'tăng',
    '3,2',
    'thứ',
    'Ba',
  ])
})

test('pieces joined are the text, with and without masks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.nat(20), fc.nat(20), (text, a, b) => {
      const join = (pieces: readonly { text: string }[]) => pieces.map((piece) => piece.text).join('')
      const mask = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) }
      expect(join(thaiPieces(text))).toBe(text)
      expect(join(thaiPieces(text, [mask]))).toBe(text)
      expect(join(vietnamesePieces(text))).toBe(text)
    }),
    { numRuns: 50 },
  )
}, 20_000)

const scraps = fc.array(fc.constantFrom(...'กขงนมยรวสอะาำเแไัิี็่้์ๆฯ 1<>aอ', 'ประชาชน', 'โรงเรียน', '🙂'), { maxLength: 20 })

test('a run of Thai is cut alike alone and among other runs', () => {
  const alone = (run: string) => thaiWords(run).map((piece) => piece.text)
  fc.assert(
    fc.property(scraps, scraps, (a, b) => {
      const [first, second] = [a, b].map((scrap) => scrap.join('').replace(/[^ก-ฮะ-ฺเ-ๅ็-๎]/g, ''))
      expect(alone(`${first} 1 ${second}`)).toEqual([...alone(first ?? ''), '1', ...alone(second ?? '')])
    }),
  )
})

test('the edges of words are those of what ICU cuts each run of Thai into', () => {
  const segmenter = new Intl.Segmenter('th', { granularity: 'word' })
  fc.assert(
    fc.property(scraps, (scrap) => {
      const text = scrap
        .join('')
        .replace(/[^ก-ฮะ-ฺเ-ๅ็-๎]/g, ' ')
        .replace(/ [ัิ-ฺ็-๎]+/g, ' ')
      const words = [...segmenter.segment(text)].filter(({ segment }) => segment.trim() !== '')
      const wanted = new Set(words.flatMap(({ index, segment }) => [index, index + segment.length]))
      const edges = Array.from(thaiWordEdges(text), (edge, at) => (edge === EDGE ? at : -1)).filter((at) => at >= 0)
      expect(edges).toEqual([...wanted].sort((a, b) => a - b))
    }),
  )
})
