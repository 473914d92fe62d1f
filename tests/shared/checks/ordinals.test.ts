import { expect, test } from 'vitest'
import { ordinals } from '../../../shared/checks/ordinals.ts'
import { expectFindings, expectSafe, type FindingCase, findingsOf } from '../../helpers/findings.ts'

test.each<FindingCase>([
  ['Kỳ họp thứ 7, Quốc hội khóa XV', 'การประชุมครั้งที่ 7 สภาแห่งชาติสมัยที่ 15', []],
  ['Lần thứ 7 và lần thứ 8', 'ครั้งที่ 7 ครั้งที่ 8', []],
  ['Hội thi lần thứ 3 của huyện, lần thứ 5 của tỉnh', 'การประกวดครั้งที่ 3 ของอำเภอ ครั้งที่ 5 ของจังหวัด', []],
  [
    'Tại kỳ họp thứ 8, Quốc hội khóa XV',
    'ในการประชุมสมัยที่ 8 สภาแห่งชาติสมัยที่ 15',
    [['collapsed', 'สมัยที่ 8 สภาแห่งชาติสมัยที่ 15', 'ในการประชุมครั้งที่ 8 สภาแห่งชาติสมัยที่ 15']],
  ],
  ['Bão số 9 đổ bộ.', 'พายุหมายเลข 9 ขึ้นฝั่ง', []],
  ['Bão số 9 đổ bộ.', 'พายุลูกที่ 9 ขึ้นฝั่ง', []],
  ['Đội số 4 có 4 người.', 'ทีมหมายเลข 4 มี 4 คน', []],
  ['Bão số 9 đổ bộ.', 'พายุ 9 ลูกขึ้นฝั่ง', [['counted', '9 ลูก', 'พายุหมายเลข 9 ขึ้นฝั่ง']]],
  ['Theo nghị định số 15.', 'ตามรัฐกฤษฎีกา 15 ฉบับ', [['counted', '15 ฉบับ', 'ตามรัฐกฤษฎีกาหมายเลข 15']]],
  ['Kỳ họp thứ 7, khóa XV', 'การประชุมสมัยที่ 7 สมัยที่ 15', [['collapsed', 'สมัยที่ 7 สมัยที่ 15', 'การประชุมครั้งที่ 7 สมัยที่ 15']]],
  [
    'Hội nghị Trung ương 11 khóa XIII',
    'การประชุมครั้งที่ 11 ครั้งที่ 13',
    [['collapsed', 'ครั้งที่ 11 ครั้งที่ 13', 'การประชุมครั้งที่ 11 สมัยที่ 13']],
  ],
  [
    'Kỳ họp thứ 7, khóa XV',
    'สมัยที่ ๗ ของรัฐสภาสมัยที่ ๑๕',
    [['collapsed', 'สมัยที่ ๗ ของรัฐสภาสมัยที่ ๑๕', 'ครั้งที่ ๗ ของรัฐสภาสมัยที่ ๑๕']],
  ],
])('%s → %s', (...each) => expectFindings(ordinals, each))

test('speaks without a source too, with nothing to mend by', () => {
  const findings = findingsOf(ordinals, '', 'การประชุมสมัยที่ 7 สมัยที่ 15')
  expect(findings).toMatchObject([{ message: 'collapsed', fixes: [] }])
})

test('is safe on any text', () => expectSafe(ordinals))
