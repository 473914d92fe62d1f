import { expect, test } from 'vitest'
import { addition } from '../../../shared/checks/addition.ts'
import { misaligned } from '../../../shared/checks/misaligned.ts'
import { omission } from '../../../shared/checks/omission.ts'
import { runChecks, scopeOf } from '../../../shared/checks/run.ts'
import { slice } from '../../../shared/text/spans.ts'
import { checkCases } from '../../helpers/checkCases.ts'

const FLOOD =
  'Mưa lớn làm ngập 45 ngôi nhà ở huyện miền núi. Bộ đội đã đưa 120 người già và trẻ em đến trường học an toàn trong đêm.'
const FLOOD_THAI = 'ฝนตกหนักทำให้บ้าน 45 หลังในอำเภอแถบภูเขาถูกน้ำท่วม ทหารได้พาผู้สูงอายุและเด็ก 120 คนไปยังโรงเรียนอย่างปลอดภัยในคืนนั้น'
const HOSPITAL =
  'Bệnh viện tỉnh vừa nhận 12 máy thở mới từ Bộ Y tế để chữa bệnh cho người dân vùng cao, giá mỗi máy khoảng 800 triệu đồng.'
const HOSPITAL_THAI =
  'โรงพยาบาลจังหวัดเพิ่งได้รับเครื่องช่วยหายใจใหม่ 12 เครื่องจากกระทรวงสาธารณสุขเพื่อรักษาประชาชนบนพื้นที่สูง ราคาเครื่องละประมาณ 800 ล้านดอง'

test('omission points at the sentence that the Thai lacks', () => {
  const pair = { id: '1', source: FLOOD, target: 'ฝนตกหนักทำให้บ้าน 45 หลังในอำเภอแถบภูเขาถูกน้ำท่วม' }
  const [finding] = runChecks(scopeOf({ pairs: [pair] }), [omission]).get('1') ?? []
  expect(finding?.source.map((span) => slice(FLOOD, span))).toEqual([
    'Bộ đội đã đưa 120 người già và trẻ em đến trường học an toàn trong đêm.',
  ])
})

test('misaligned says which paragraph the Thai belongs to', () => {
  const pairs = [
    { id: 'a', source: FLOOD, target: HOSPITAL_THAI },
    { id: 'b', source: HOSPITAL, target: FLOOD_THAI },
  ]
  const found = runChecks(scopeOf({ pairs }), [misaligned])
  expect(found.get('a')).toMatchObject([{ message: 'other', params: { place: 2 }, severity: 'critical' }])
  expect(found.get('b')).toMatchObject([{ message: 'other', params: { place: 1 }, severity: 'critical' }])
})

checkCases(misaligned, {
  valid: [
    [FLOOD, FLOOD_THAI],
    [HOSPITAL, HOSPITAL_THAI],
    ['Xin chào.', 'ฝนตกหนัก'],
  ],
  invalid: [{ source: FLOOD, target: HOSPITAL_THAI, flagged: [HOSPITAL_THAI], severity: 'major', message: 'nothing' }],
})

checkCases(omission, {
  valid: [
    [FLOOD, FLOOD_THAI],
    [HOSPITAL, HOSPITAL_THAI],
    ['Cảm ơn ông!', 'ขอบคุณ'],
  ],
  invalid: [],
})

checkCases(addition, {
  valid: [
    [FLOOD, FLOOD_THAI],
    ['Tổ chức (WHO) họp.', 'องค์การ (WHO) ประชุม'],
    ['WHO họp.', 'องค์การอนามัยโลก (WHO) ประชุม'],
  ],
  invalid: [
    {
      source: 'Tỉnh đẩy mạnh chuyển đổi số.',
      target: 'จังหวัดเร่งสู่ดิจิทัล (DT)',
      flagged: ['(DT)'],
      mended: 'จังหวัดเร่งสู่ดิจิทัล ',
    },
    { source: FLOOD, target: `${FLOOD_THAI} ${HOSPITAL_THAI}`, flagged: [HOSPITAL_THAI], message: 'stretch' },
  ],
})
