import { punctuation } from '../../../shared/checks/punctuation.ts'
import { checkCases } from '../../helpers/checkCases.ts'

checkCases(punctuation, {
  valid: [
    ['“Tốt lắm”, bà nói (hôm qua).', '“ดีมาก” เธอกล่าว (เมื่อวานนี้)'],
    ['1) Một; 2) Hai', '1) หนึ่ง 2) สอง'],
    ['"Tốt" và “đẹp”', '"ดี" และ "สวย"'],
  ],
  invalid: [
    { source: 'Bà nói: “Rất tốt”.', target: 'เธอกล่าวว่า “ดีมาก', flagged: ['“ดีมาก'], severity: 'minor' },
    { source: '“Rất tốt”, bà nói.', target: 'ดีมาก” เธอกล่าว', flagged: ['ดีมาก”'], severity: 'minor' },
    {
      source: 'Rừng (rộng 20 ha) đẹp.',
      target: 'ป่า (กว้าง 20 เฮกตาร์ สวยงาม',
      flagged: ['(กว้าง 20 เฮกตาร์ สวยงาม'],
      severity: 'minor',
    },
    { source: '“Đoạn sau còn tiếp', target: '“ยังมีต่อไป', flagged: ['“ยังมีต่อไป'], severity: 'neutral' },
    { target: 'ฝนตก。ลมแรง，หนาว', flagged: ['。', '，'], mended: 'ฝนตกลมแรง, หนาว' },
  ],
})
