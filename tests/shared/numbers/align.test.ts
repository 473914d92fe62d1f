import { expect, test } from 'vitest'
import { alignFacts } from '../../../shared/numbers/align.ts'

const told = (source: string, target: string) => {
  const { links, changed, missing, extra } = alignFacts(source, target)
  const vi = ({ start, end }: { start: number; end: number }) => source.slice(start, end)
  const th = ({ start, end }: { start: number; end: number }) => target.slice(start, end)
  return {
    links: links.map((link) => `${vi(link.source)} ${link.how} ${th(link.target)}`).sort(),
    changed: changed.map((pair) => `${vi(pair.source)} ${th(pair.target)}`),
    missing: missing.map(vi),
    extra: extra.map(th),
  }
}

test('pairs by value, whatever the writing', () => {
  expect(told('Năm 2024, 5,6 triệu người, 16 ha, 1.586 xã.', 'ปี 2567 มี 5.6 ล้านคน 100 ไร่ 1.586 ตำบล')).toEqual({
    links: ['1.586 separators 1.586', '16 equivalent 100', '2024 same 2567', '5,6 triệu same 5.6 ล้าน'],
    changed: [],
    missing: [],
    extra: [],
  })
})

test('of two equal years the one out of order is the changed one', () => {
  expect(told('Năm 2018 rồi năm 2019', 'ปี 2019 แล้วปี 2019').changed).toEqual(['2018 2019'])
  expect(alignFacts('Năm 2018 rồi năm 2019', 'ปี 2019 แล้วปี 2019').changed[0]?.target.start).toBe(3)
})

test('tells what is left over on either side', () => {
  expect(told('Có 350 hộ.', 'มีครัวเรือน')).toMatchObject({ missing: ['350'], extra: [] })
  expect(told('Có nhiều hộ.', 'มี 350 ครัวเรือน')).toMatchObject({ missing: [], extra: ['350'] })
})

test('leaves tables alone', () => {
  expect(alignFacts('12 '.repeat(500), '13 '.repeat(500)).changed).toEqual([])
})
