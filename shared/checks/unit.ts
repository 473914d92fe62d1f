import { unitConflicts } from '../numbers/unitConflicts.ts'
import type { Check } from './check.ts'

/** The same number must count the same thing: kilometres stay kilometres unless the value is converted. */
export const unit: Check = {
  meta: {
    id: 'unit',
    severity: 'critical',
    category: 'accuracy/unit',
    title: { en: 'Units', th: 'หน่วยวัด', vi: 'Đơn vị' },
    what: {
      en: 'A number of the source with another unit in the Thai, without converting the value: 400 ha as 400 ไร่, tấn as กิโลกรัม, % as เท่า.',
      th: 'จำนวนเดิมแต่หน่วยต่างไปโดยไม่ได้แปลงค่า เช่น 400 ha เป็น 400 ไร่ tấn เป็นกิโลกรัม หรือ % เป็นเท่า',
      vi: 'Con số giữ nguyên nhưng đơn vị khác mà giá trị không được quy đổi: 400 ha thành 400 ไร่, tấn thành กิโลกรัม, % thành เท่า.',
    },
    why: {
      en: 'The figure looks right and is wrong by the ratio of the two units.',
      th: 'ตัวเลขดูถูกต้อง แต่ผิดไปตามอัตราส่วนของสองหน่วย',
      vi: 'Con số trông đúng nhưng sai theo tỷ lệ giữa hai đơn vị.',
    },
    wrong: { source: 'Tỉnh có 400 ha sầu riêng.', target: 'จังหวัดมีสวนทุเรียน 400 ไร่' },
    right: { source: 'Tỉnh có 400 ha sầu riêng.', target: 'จังหวัดมีสวนทุเรียน 400 เฮกตาร์' },
    messages: {
      unit: {
        en: '“{{target}}” does not measure what “{{source}}” does.',
        th: '“{{target}}” ไม่ใช่หน่วยเดียวกับ “{{source}}”',
        vi: '“{{target}}” không cùng đơn vị với “{{source}}”.',
      },
    },
  },
  needsSource: true,
  segment: (pair) =>
    unitConflicts(pair.source, pair.target)
      .filter((conflict) => !conflict.currency)
      .map(({ source, target, fix }) => ({
        message: 'unit',
        params: {
          source: pair.source.slice(source.start, source.end),
          target: pair.target.slice(target.start, target.end),
        },
        source: [source],
        target: [target],
        fixes: fix ? [fix] : [],
      })),
}
