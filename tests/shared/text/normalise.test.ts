import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldThai, foldVietnamese, repairThai, withoutDiacritics } from '../../../shared/text/normalise.ts'

test.each([
  ['two SARA E', 'เเละ', 'และ', 'sara-ae'],
  ['NIKHAHIT and SARA AA', 'อ\u0e4d\u0e32นวย', 'อำนวย', 'sara-am'],
  ['the same around a tone mark', 'น\u0e4d\u0e49\u0e32', 'น้ำ', 'sara-am'],
  ['the tone mark before NIKHAHIT', 'น\u0e49\u0e4d\u0e32', 'น้ำ', 'sara-am'],
  ['the tone mark after SARA AM', 'น\u0e33\u0e49', 'น้ำ', 'sara-am'],
  ['the tone mark before the vowel', 'ท\u0e48\u0e35', 'ที่', 'mark-order'],
  ['a tone mark twice', 'พื\u0e49\u0e49น', 'พื้น', 'doubled-mark'],
  ['an upper vowel twice', 'ว\u0e34\u0e34\u0e48ง', 'วิ่ง', 'doubled-mark'],
  ['SARA A twice', 'คณะะ', 'คณะ', 'doubled-vowel'],
  ['SARA AA twice', 'ธรรมชาาติ', 'ธรรมชาติ', 'doubled-vowel'],
  ['a zero-width space', 'สวัส\u200bดี', 'สวัสดี', 'zero-width'],
  ['a zero-width space among marks', 'ท\u0e35\u200b\u0e48', 'ที่', 'zero-width'],
  ['a no-break space', 'ปี\u00a02568', 'ปี 2568', 'space'],
])('repairs %s', (_, text, repaired, kind) => {
  const result = repairThai(text)
  expect(result.text).toBe(repaired)
  expect(result.repairs.map((repair) => repair.kind)).toEqual([kind])
})

test.each(['น้ำที่นี่ก็ใช้ได้ สิทธิ์ ปัญญา เต็มที่ เล่นว์ 2568', 'พุทฺธํ สรณํ', 'ค่าาาา', '👩‍🌾 ทำนา'])('leaves %s alone', (text) => {
  expect(repairThai(text)).toEqual({ text, repairs: [] })
})

test('a repair says where it stood', () => {
  expect(repairThai('ทำเเละ').repairs).toEqual([{ start: 2, end: 4, text: 'แ', kind: 'sara-ae' }])
})

test('a few rounds of repairs settle any text', () => {
  const unit = fc.constantFrom(...'กนท่้็์ิีุูัํำาะเแๆ a\u00a0')
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(unit).map((list) => list.join('')),
      ),
      (text) => {
        let settled = text
        for (let round = 0; round < 5; round++) settled = repairThai(settled).text
        expect(repairThai(settled)).toEqual({ text: settled, repairs: [] })
      },
    ),
    { numRuns: 500 },
  )
})

test.each([
  ['HÒA BÌNH', 'hoà bình'],
  ['Thủy, Khỏe', 'thuỷ, khoẻ'],
  ['hoàn toàn', 'hoàn toàn'],
])('folds %s', (text, folded) => {
  expect(foldVietnamese(text)).toBe(folded)
})

test('folding keeps the length of any text, so offsets hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      const text = raw.normalize('NFC')
      expect(foldVietnamese(text)).toHaveLength(text.length)
      expect(withoutDiacritics(text)).toHaveLength(text.length)
    }),
  )
})

test('what search compares', () => {
  expect(withoutDiacritics('Đường Ấp Bắc, Ưng Hòa')).toBe('Duong Ap Bac, Ung Hoa')
  expect(foldThai('พื้น ท\u0e48\u0e35 ๒๕๖๘')).toBe('พื้นที่2568')
})
