import { DEFAULT_SETTINGS } from '../../../shared/checks/check.ts'
import { spacing } from '../../../shared/checks/spacing.ts'
import { checkCases } from '../../helpers/checkCases.ts'

checkCases(spacing, {
  valid: [
    ['Ông Trần Văn Bình, Thủ tướng, dự lễ.', 'นายเจิ่น วัน บิ่ญ นายกรัฐมนตรี ร่วมพิธี'],
    ['Lễ được tổ chức tại TP.HCM.', 'จัดพิธี ณ นครโฮจิมินห์ อย่างสมเกียรติ'],
    ['', 'นายกรัฐมนตรี ประธานาธิบดี และรัฐมนตรี เดินทางถึง'],
    ['', 'เด็ก ๆ มี 3 คน และ เด็กๆ อีก3คน'],
  ],
  invalid: [
    { target: 'สหพันธ์แรงงาน ฮานอย', flagged: ['น ฮ'], mended: 'สหพันธ์แรงงานฮานอย', severity: 'minor' },
    { target: 'ใช้พื้น ที่ว่าง', flagged: ['พื้น ที่'], mended: 'ใช้พื้นที่ว่าง' },
    { target: 'ท่าน รอง ประธานมา', flagged: ['ง ป'], mended: 'ท่าน รองประธานมา' },
    { target: 'นครโฮจิมิน ห์สวย', flagged: ['น ห์'], mended: 'นครโฮจิมินห์สวย' },
    { target: 'ฝนตก  ลมแรง', flagged: ['  '], mended: 'ฝนตก ลมแรง', severity: 'neutral' },
  ],
})

checkCases(
  spacing,
  {
    valid: [['', 'เด็ก ๆ มี 3 คน']],
    invalid: [
      {
        target: 'เด็กๆ มี3คน',
        flagged: ['ๆ', 'ี3', '3ค'].map((text) => (text === 'ี3' ? 'มี3' : text)),
        mended: 'เด็ก ๆ มี 3 คน',
      },
    ],
  },
  { settings: { ...DEFAULT_SETTINGS, maiyamokSpace: 'before', numberSpace: 'around' } },
)

checkCases(
  spacing,
  { valid: [['', 'เด็กๆ']], invalid: [{ target: 'เด็ก ๆ', flagged: ['ก ๆ'], mended: 'เด็กๆ' }] },
  { settings: { ...DEFAULT_SETTINGS, maiyamokSpace: 'none' } },
)
