import { describe, expect, it } from 'vitest'
import { wrongScores } from '../../../shared/numbers/scores.ts'

describe('wrongScores', () => {
  it.each([
    ['Đội chủ nhà thắng 3-1.', 'เจ้าบ้านชนะ 3-1'],
    ['Đội khách thua 0-2 trên sân nhà đối thủ.', 'ทีมเยือนแพ้ 2-0 ในบ้านคู่แข่ง'],
    ['Giai đoạn thi công kéo dài 3-5 tháng.', 'ระยะก่อสร้าง 3-4 เดือน'],
    ['Tỷ số là 2-1, lượt đi 1-1.', 'สกอร์ 2-1'],
  ])('nothing in %s | %s', (source, target) => {
    expect(wrongScores(source, target)).toEqual([])
  })

  it.each([
    ['Trận đấu kết thúc với tỷ số 2-2.', 'การแข่งขันจบลง 2-3', '2-3', '2-2'],
    ['Đội nữ thắng 4 - 0.', 'ทีมหญิงชนะ 4 - 1', '4 - 1', '4-0'],
  ])('finds in %s | %s', (source, target, wrong, right) => {
    const found = wrongScores(source, target)
    expect(found.map(({ target: span }) => target.slice(span.start, span.end))).toEqual([wrong])
    expect(found.map((each) => each.right)).toEqual([right])
  })
})
