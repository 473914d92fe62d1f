import type { RuleEntry } from '../../../shared/checks/check.ts'
import { customRules } from '../../../shared/checks/custom-rules.ts'
import { checkCases } from '../../helpers/checkCases.ts'

const rule = (parts: Partial<RuleEntry> & Pick<RuleEntry, 'pattern'>): RuleEntry => ({
  id: parts.pattern,
  regex: false,
  wholeWords: false,
  sourcePresent: [],
  sourceAbsent: [],
  message: 'No',
  severity: 'major',
  ...parts,
})

checkCases(
  customRules,
  {
    valid: [
      ['Bão số 3 mạnh.', 'ประเทศไทยฝนตก'],
      ['Tết Trung Quốc.', 'ตรุษจีนถึงแล้ว'],
      ['', 'สามารถยิ่ง (เอ'],
    ],
    invalid: [
      { source: 'TẾT đến rồi.', target: 'ตรุษจีนถึงแล้ว', flagged: ['ตรุษจีน'], severity: 'major', mended: 'ตรุษเต๊ตถึงแล้ว' },
      { target: 'ตำบล 12 และตำบล 7', flagged: ['ตำบล 12', 'ตำบล 7'], severity: 'minor' },
      { target: 'มา กับมารดา', flagged: ['มา'] },
    ],
  },
  {
    rules: [
      rule({ pattern: 'ตรุษจีน', sourcePresent: ['tết'], sourceAbsent: ['Trung Quốc'], replacement: 'ตรุษเต๊ต' }),
      rule({ pattern: 'ตำบล \\d+', regex: true, severity: 'minor' }),
      rule({ pattern: 'มา', wholeWords: true }),
      rule({ pattern: '(ก+)+', regex: true }),
    ],
  },
)
