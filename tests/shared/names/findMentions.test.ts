import { describe, expect, test } from 'vitest'
import { findMentions } from '../../../shared/names/mentions.ts'

const stands = (source: string, thai: string) =>
  Object.fromEntries(
    findMentions(source, thai).map(({ name, at, near }) => [
      name.text,
      at ? thai.slice(at.start, at.end) : near ? `not ${thai.slice(near.start, near.end)}` : undefined,
    ]),
  )

describe('each name of a source and where the Thai has it', () => {
  test.each([
    [
      'rule forms and forms of the press',
      'Bà Trần Thị Mơ quê ở Quảng Trị.',
      'นางเจิ่น ถิ เมอ เป็นคนกวางตรี',
      { 'Trần Thị Mơ': 'เจิ่น ถิ เมอ', 'Quảng Trị': 'กวางตรี' },
    ],
    ['a name that is not there', 'Ông Lê Quang Vinh cười.', 'เขาหัวเราะ', { 'Lê Quang Vinh': undefined }],
    ['another place of Vietnam in its stead', 'Mưa lớn ở Bắc Giang.', 'ฝนตกหนักที่ห่าซาง', { 'Bắc Giang': 'not ห่าซาง' }],
    [
      'a garbled name after a title',
      'Ông Lê Quang Vinh cười.',
      'นายหลี่ กวง หย่ง หัวเราะ',
      { 'Lê Quang Vinh': 'not หลี่ กวง หย่ง' },
    ],
    [
      'two names that differ by a syllable keep their own Thai',
      'Nguyễn Văn Sơn và Nguyễn Văn Sáng',
      'เหงียน วัน เซิน และเหงียน วัน ซ้าง',
      { 'Nguyễn Văn Sơn': 'เหงียน วัน เซิน', 'Nguyễn Văn Sáng': 'เหงียน วัน ซ้าง' },
    ],
    ['foreign countries are not looked for', 'Hàn Quốc mua gạo.', 'เกาหลีใต้ซื้อข้าว', {}],
    ['nor anything in a text that is not Thai', 'Ông Lê Quang Vinh', 'Le Quang Vinh', {}],
  ])('%s', (_what, source, thai, expected) => {
    expect(stands(source, thai)).toEqual(expected)
  })
})
