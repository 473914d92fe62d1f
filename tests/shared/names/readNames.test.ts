import { describe, expect, test } from 'vitest'
import { readNames } from '../../../shared/names/readNames.ts'

const read = (text: string) =>
  readNames(text).map(({ text: name, kind, certain }) => `${kind}${certain ? '!' : ''} ${name}`)

describe('finds the names of a Vietnamese sentence', () => {
  test.each([
    ['a person after a title', 'hôm qua, ông Lê Quang Vinh đã đến.', ['person! Lê Quang Vinh']],
    ['a title with a capital at the start', 'Bà Trần Thị Mơ trồng cam.', ['person! Trần Thị Mơ']],
    ['a plain word at the start', 'Tại Nghệ An trời mưa.', ['place! Nghệ An']],
    ['a place word before', 'nhà ở phố Hàng Bột.', ['place! Hàng Bột']],
    ['two names apart', 'tỉnh Gia Lai và Lê Thị Hà', ['place! Gia Lai', 'person! Lê Thị Hà']],
    [
      'a place and the person of it',
      'Bí thư Đắk Lắk Nguyễn Đình Hải',
      ['body Bí', 'place! Đắk Lắk', 'person! Nguyễn Đình Hải'],
    ],
    ['a body', 'theo Bộ Công Thương', ['body Bộ Công Thương']],
    ['a country', 'sang Hàn Quốc học', ['foreign Hàn Quốc']],
    [
      'a Chinese name is not certain',
      'Lãnh đạo Trung Quốc Lý Văn Minh đến.',
      ['other Lãnh', 'foreign Trung Quốc', 'person Lý Văn Minh'],
    ],
    ['foreign words are none', 'tờ Street Journal viết', []],
    ['nothing', '', []],
  ])('%s', (_what, text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test('with exact places in the text', () => {
    const text = 'Chị Phạm Thu Hà cười.'
    const [name] = readNames(text)
    expect(name).toMatchObject({ start: 4, end: 15, syllables: ['Phạm', 'Thu', 'Hà'] })
    expect(text.slice(name!.start, name!.end)).toBe('Phạm Thu Hà')
  })
})
