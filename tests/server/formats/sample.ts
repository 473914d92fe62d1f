import fc from 'fast-check'
import type { InterchangeDocument, InterchangeSegment } from '../../../server/formats/format.ts'
import { SEGMENT_STATES } from '../../../shared/model.ts'

/** Pieces that formats trip over: marks of XML, CSV, Markdown and spreadsheets, Thai with stacked marks, Vietnamese, an emoji, wide spaces inside. */
const PIECES = [
  'น้ำท่วม',
  'ผู้ว่าราชการ',
  'ปี 2567',
  'ๆ',
  'พ.ศ.',
  'Đảng',
  'Thừa Thiên Huế',
  '1.586',
  '22,5',
  '&',
  '<',
  '>',
  '"',
  "'",
  '“คนดี”',
  ';',
  ',',
  '|',
  '=1+1',
  '+7',
  '-5',
  '@',
  '*',
  '_',
  '#',
  '`',
  '[x]',
  '(y)',
  '\\',
  '{0}',
  '%s',
  '😀',
  '…',
  '&amp;',
  '<b>',
  '</b>',
  ']]>',
  '<!--',
  'a  b',
  'https://a.example/b?c=d&e',
]

/** A paragraph's text: NFC, no line breaks, no space at its ends, never empty. */
export const text: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 })
  .map((pieces) => pieces.join(' ').normalize('NFC'))

export const segment: fc.Arbitrary<InterchangeSegment> = fc.record({
  source: text,
  target: text,
  state: fc.constantFrom(...SEGMENT_STATES),
})

export const document: fc.Arbitrary<InterchangeDocument> = fc
  .array(segment, { minLength: 1, maxLength: 6 })
  .map((segments) => ({ sourceLang: 'vi', targetLang: 'th', segments }))

/** An article of our own, for what needs one fixed document. */
export const ARTICLE: InterchangeDocument = {
  title: 'Chợ nổi mở cửa trở lại',
  outlet: 'Báo Miền Sông',
  date: '2024-05-02',
  url: 'https://miensong.example/cho-noi-102.html',
  sourceLang: 'vi',
  targetLang: 'th',
  segments: [
    {
      role: 'title',
      source: 'Chợ nổi mở cửa trở lại',
      machine: 'ตลาดน้ำเปิดอีก',
      target: 'ตลาดน้ำกลับมาเปิดอีกครั้ง',
      state: 'approved',
    },
    {
      role: 'sapo',
      source: 'Hơn 120 ghe thuyền đã về bến từ sáng sớm.',
      target: 'เรือกว่า 120 ลำเข้าเทียบท่าตั้งแต่เช้าตรู่',
      state: 'translated',
    },
    { role: 'body', source: '- Bà con rất vui, chị Mai nói.', target: '- ชาวบ้านดีใจมาก คุณไมกล่าว', state: 'rejected' },
    { role: 'body', source: 'Chợ họp đến trưa.', target: 'ตลาดเปิดถึงเที่ยง', state: 'draft' },
  ],
}
