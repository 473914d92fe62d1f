import { alignFacts } from '../numbers/align.ts'
import { toThaiSeparators } from '../numbers/numeral.ts'
import type { Check } from './check.ts'

/** Vietnamese writes 1.586 and 7,5 where Thai writes 1,586 and 7.5: copied as they are, they change their value. */
export const numberSeparator: Check = {
  meta: {
    id: 'number-separator',
    severity: 'critical',
    category: 'accuracy/number',
    title: {
      en: 'Decimal and thousands separators',
      th: 'เครื่องหมายคั่นหลักพันและทศนิยม',
      vi: 'Dấu phân cách hàng nghìn và thập phân',
    },
    what: {
      en: 'A number copied with the Vietnamese point or comma: 1.586 for 1,586, or 7,5 for 7.5.',
      th: 'ตัวเลขที่คัดลอกมาพร้อมจุดหรือจุลภาคแบบเวียดนาม เช่น 1.586 แทน 1,586 หรือ 7,5 แทน 7.5',
      vi: 'Số được chép nguyên dấu chấm, dấu phẩy kiểu Việt Nam: 1.586 thay cho 1,586, hoặc 7,5 thay cho 7.5.',
    },
    why: {
      en: 'In Thai 1.586 is one and a half: the reader is told a thousandth of the figure.',
      th: 'ในภาษาไทย 1.586 คือหนึ่งกว่า ๆ ผู้อ่านจึงได้ตัวเลขที่ผิดไปพันเท่า',
      vi: 'Trong tiếng Thái 1.586 là một phẩy năm tám sáu: người đọc nhận con số sai đi nghìn lần.',
    },
    wrong: { source: 'Có 1.586 đại biểu dự đại hội.', target: 'มีผู้แทน 1.586 คนเข้าร่วมการประชุม' },
    right: { source: 'Có 1.586 đại biểu dự đại hội.', target: 'มีผู้แทน 1,586 คนเข้าร่วมการประชุม' },
    messages: {
      copied: {
        en: '“{{target}}” keeps the Vietnamese separators; in Thai it is {{mended}}.',
        th: '“{{target}}” ยังใช้เครื่องหมายคั่นแบบเวียดนาม ภาษาไทยเขียน {{mended}}',
        vi: '“{{target}}” còn giữ dấu phân cách kiểu Việt Nam; tiếng Thái viết {{mended}}.',
      },
    },
  },
  needsSource: true,
  segment: (pair) =>
    alignFacts(pair.source, pair.target)
      .links.filter((link) => link.how === 'separators' && link.target.quantity)
      .map(({ source, target }) => {
        const { start, end } = target.quantity!.numeral
        const written = pair.target.slice(start, end)
        const mended = toThaiSeparators(written)
        return {
          message: 'copied',
          params: { target: written, mended },
          source: [{ start: source.start, end: source.end }],
          target: [{ start, end }],
          fixes: [{ start, end, text: mended }],
        }
      }),
}
