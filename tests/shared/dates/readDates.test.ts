import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Language, readDates } from '../../../shared/dates/readDates.ts'

const read = (text: string, language: Language) =>
  readDates(text, language).flatMap((date) => date.parts.map((part) => `${part.kind} ${part.values[0]}`))

describe('Vietnamese', () => {
  test.each([
    ['ngày 4/11', ['day 4', 'month 11']],
    ['ngày 4 tháng 11 năm 2024', ['day 4', 'month 11', 'year 2024']],
    ['16/11/2024', ['day 16', 'month 11', 'year 2024']],
    ['tháng 11/2024', ['month 11', 'year 2024']],
    ['tháng 6, Ủy ban họp', ['month 6']],
    ['tháng mười một', ['month 11']],
    ['mùng 2 Tết', ['day 2']],
    ['quý III/2024', ['quarter 3', 'year 2024']],
    ['thế kỷ XX', ['century 20']],
    ['những năm 1990', ['decade 1990']],
    ['thứ hai và chủ nhật', ['weekday 1', 'weekday 7']],
    ['lần thứ hai', []],
    ['9 tháng năm 2025', ['year 2025']],
    ['niên vụ 2024 - 2025', ['year 2024', 'year 2025']],
    ['chiến tranh năm 1950-53, rồi', ['year 1950', 'year 1953']],
    ['lúc 9h30', ['hour 9', 'minute 30']],
    ['lúc 7.55 giờ sáng', ['hour 7', 'minute 55']],
    ['2.000 người', []],
    ['451/460 đại biểu', []],
  ])('%s', (text, expected) => {
    expect(read(text, 'vi')).toEqual(expected)
  })
})

describe('Thai', () => {
  test.each([
    ['วันที่ 12 ตุลาคม พ.ศ. 2567', ['day 12', 'month 10', 'year 2024']],
    ['๑๒ มีนาคม ค.ศ. ๑๙๔๕', ['day 12', 'month 3', 'year 1945']],
    ['5 ม.ค. 2568', ['day 5', 'month 1', 'year 2025']],
    ['ไตรมาสที่ 3 ปี 2568', ['quarter 3', 'year 2025']],
    ['ปี 2567-68', ['year 2024', 'year 2025']],
    ['ศตวรรษที่ 20', ['century 20']],
    ['ทศวรรษ 1990', ['decade 1990']],
    ['วันพฤหัสบดี', ['weekday 4']],
    ['เวลา 16.00 น.', ['hour 16', 'minute 0']],
    ['เดือนอ้าย', ['month 1']],
    ['ราคา 2,567 ดอง', []],
  ])('%s', (text, expected) => {
    expect(read(text, 'th')).toEqual(expected)
  })

  test('a bare year may be of either era, one under a label only of that era', () => {
    expect(readDates('รุ่น 2500', 'th')[0]?.parts[0]).toMatchObject({
      values: [1957, 2500],
      era: 'buddhist',
      marked: false,
    })
    expect(readDates('พ.ศ. 1988', 'th')[0]?.parts[0]).toMatchObject({ values: [1445], era: 'buddhist', marked: true })
  })

  test.each([
    ['13 เดือนอ้ายทางจันทรคติ', true],
    ['13 มกราคม', false],
  ])('%s is lunar: %s', (text, lunar) => {
    expect(readDates(text, 'th')[0]?.lunar).toBe(lunar)
  })
})

test.each<Language>(['vi', 'th'])('%s: reads any text without throwing, parts inside their date', (language) => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      for (const date of readDates(text, language)) {
        expect(date.end).toBeLessThanOrEqual(text.length)
        for (const part of date.parts) {
          expect(part.start).toBeGreaterThanOrEqual(date.start)
          expect(part.end).toBeLessThanOrEqual(date.end)
        }
      }
    }),
  )
})
