import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Language } from '../../../shared/dates/readDates.ts'
import { readNumbers } from '../../../shared/numbers/readNumbers.ts'

const read = (text: string, language: Language) =>
  readNumbers(text, language).map(({ start, end, values }) => [text.slice(start, end), values[0]])

describe('Vietnamese', () => {
  test.each<[string, [string, number][]]>([
    ['1.586 đại biểu', [['1.586', 1586]]],
    ['5,6 triệu cây', [['5,6 triệu', 5_600_000]]],
    ['12.345 tỷ đồng', [['12.345 tỷ', 12_345e9]]],
    ['1,2 nghìn tỷ đồng', [['1,2 nghìn tỷ', 1.2e12]]],
    ['1,7 triệu tỷ đồng', [['1,7 triệu tỷ', 1.7e15]]],
    ['hai mươi lăm bạn', [['hai mươi lăm', 25]]],
    ['một nghìn chín trăm bốn mươi lăm', [['một nghìn chín trăm bốn mươi lăm', 1945]]],
    ['hai triệu rưỡi', [['hai triệu rưỡi', 2_500_000]]],
    ['hai triệu năm trước', [['hai triệu', 2_000_000]]],
    ['khóa XV', [['XV', 15]]],
    ['lần thứ XIV', [['XIV', 14]]],
    ['tăng 3,2%', [['3,2', 3.2]]],
    ['hai phần ba số hộ', [['hai phần ba', 2 / 3]]],
    [
      '19 - 24 triệu đồng',
      [
        ['19', 19e6],
        ['24 triệu', 24e6],
      ],
    ],
    [
      'thắng 2-1',
      [
        ['2', 2],
        ['1', 1],
      ],
    ],
    ['hàng chục nghìn người', [['chục nghìn', 10_000]]],
    ['rộng 12 m2', [['12', 12]]],
    ['hành vi của ai đó', []],
  ])('%s', (text, expected) => {
    expect(read(text, 'vi')).toEqual(expected)
  })

  test.each([
    ['gần 20 km', { exact: false, unit: ['kilometre'], per: undefined, form: 'figures' }],
    ['45.000 đồng/kg', { exact: true, unit: ['VND'], per: ['kilogram'], form: 'figures' }],
    ['hàng vạn du khách', { exact: true, unit: ['person'], per: undefined, form: 'vague' }],
    ['800 km/h', { exact: true, unit: ['kilometre'], per: ['hour'], form: 'figures' }],
    ['$300', { exact: true, unit: ['dollar'], per: undefined, form: 'figures' }],
  ])('%s: unit, exactness and form', (text, expected) => {
    const { exact, unit, per, form } = readNumbers(text, 'vi')[0]!
    expect({ exact, unit: unit?.ids, per: per?.ids, form }).toEqual(expected)
  })
})

describe('Thai', () => {
  test.each<[string, [string, number][]]>([
    ['1,586 คน', [['1,586', 1586]]],
    ['๑,๕๘๖ คน', [['๑,๕๘๖', 1586]]],
    ['5.6 ล้านต้น', [['5.6 ล้าน', 5_600_000]]],
    ['2.36 แสนชุด', [['2.36 แสน', 236_000]]],
    ['615 พันล้านดอง', [['615 พันล้าน', 615e9]]],
    ['1.2 ล้านล้านดอง', [['1.2 ล้านล้าน', 1.2e12]]],
    ['3 ล้านครึ่ง', [['3 ล้านครึ่ง', 3_500_000]]],
    ['ยี่สิบเอ็ดคน', [['ยี่สิบเอ็ด', 21]]],
    ['สองพันห้าร้อยคน', [['สองพันห้าร้อย', 2500]]],
    ['สองในสาม', [['สองในสาม', 2 / 3]]],
    ['ร้อยละ 3.2', [['3.2', 3.2]]],
    ['นับพันคน', [['พัน', 1000]]],
    ['สามีสามารถห้ามได้', []],
    ['ความสัมพันธ์เรียบร้อย', []],
  ])('%s', (text, expected) => {
    expect(read(text, 'th')).toEqual(expected)
  })

  test('a secondary grade may be the seventh year of school or answer lớp 6', () => {
    expect(readNumbers('มัธยมศึกษาปีที่ 1', 'th')[0]?.values).toEqual([1, 6, 7])
  })
})

test.each<Language>(['vi', 'th'])('%s: reads any text without throwing, spans inside it and in order', (language) => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      let last = 0
      for (const { start, end, numeral } of readNumbers(text, language)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(numeral.end).toBeLessThanOrEqual(end)
        last = start
      }
    }),
  )
})
