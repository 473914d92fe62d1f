import { type PatternHit, patternHits } from '../sweeps/pattern.ts'
import { SafeRegexError } from '../text/safeRegex.ts'
import type { Check, Draft, RuleEntry } from './check.ts'

/** A rule that hits more often than this in one paragraph is heard all the same. */
const MOST_FINDINGS = 50

/** Where a rule applies; nowhere for an expression outside the safe subset, which the server refuses to store. */
function hitsOf({ pattern, replacement = '', ...rule }: RuleEntry, source: string, target: string): PatternHit[] {
  try {
    return patternHits({ ...rule, wrong: pattern, right: replacement }, source, target).slice(0, MOST_FINDINGS)
  } catch (error) {
    if (error instanceof SafeRegexError) return []
    throw error
  }
}

function draftOf(
  { id, message, severity, replacement }: RuleEntry,
  { start, end, replacement: text }: PatternHit,
): Draft {
  return {
    message: 'rule',
    params: { text: message, rule: id },
    severity,
    target: [{ start, end }],
    fixes: replacement === undefined ? [] : [{ start, end, text }],
  }
}

/** The project's own rules: words that must not stand in the Thai, with a condition on the source where one is wanted. */
export const customRules: Check = {
  meta: {
    id: 'custom-rules',
    severity: 'minor',
    category: 'style/organizational',
    title: { en: 'Project rules', th: 'กฎของโครงการ', vi: 'Quy tắc của dự án' },
    what: {
      en: 'What the project has forbidden in its own rules: words or patterns in the Thai, always or only where the source has (or has not) certain words.',
      th: 'สิ่งที่โครงการห้ามไว้ในกฎของตน คือคำหรือรูปแบบในภาษาไทย เสมอหรือเฉพาะเมื่อต้นฉบับมี (หรือไม่มี) คำที่กำหนด',
      vi: 'Điều mà dự án cấm trong quy tắc riêng: từ hoặc mẫu trong bản tiếng Thái, luôn luôn hoặc chỉ khi nguyên bản có (hay không có) những từ nhất định.',
    },
    why: {
      en: 'A correction made twice should not have to be made a third time.',
      th: 'สิ่งที่แก้มาแล้วสองครั้งไม่ควรต้องแก้ครั้งที่สาม',
      vi: 'Điều đã sửa hai lần thì không nên phải sửa lần thứ ba.',
    },
    wrong: { source: 'Lễ khai mạc', target: 'พิธีเปิดงานอย่างเป็นทางการ' },
    right: { source: 'Lễ khai mạc', target: 'พิธีเปิด' },
    messages: {
      rule: { en: '{{text}}', th: '{{text}}', vi: '{{text}}' },
    },
  },
  needsSource: false,
  segment: ({ source, target }, { rules }) =>
    rules.flatMap((rule) => hitsOf(rule, source, target).map((hit) => draftOf(rule, hit))),
}
