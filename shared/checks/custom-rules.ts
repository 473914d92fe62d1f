import type { Span } from '../model.ts'
import { cached } from '../text/cache.ts'
import { foldVietnamese } from '../text/normalise.ts'
import { safePattern } from '../text/safePattern.ts'
import { spansOf, spansOfLiteral } from '../text/spans.ts'
import { thaiPieces } from '../text/words.ts'
import type { Check, Draft, RuleEntry } from './check.ts'

const MOST_FINDINGS = 50
const LONGEST_TEXT = 5000

/** A rule's expression, compiled once; what is not of the safe subset is no expression. */
const compiled = cached((pattern) => safePattern(pattern))

/** Where a rule's pattern stands in the Thai; nowhere for a pattern that is not safe or a text far longer than a paragraph. */
function matches({ pattern, regex, wholeWords }: RuleEntry, target: string): Span[] {
  if (target.length > LONGEST_TEXT) return []
  const expression = regex ? compiled(pattern) : undefined
  if (typeof expression === 'string') return []
  const found = (expression ? spansOf(target, expression) : spansOfLiteral(target, pattern)).filter(
    ({ start, end }) => end > start,
  )
  if (!wholeWords || found.length === 0) return found.slice(0, MOST_FINDINGS)
  const edges = new Set(thaiPieces(target).flatMap(({ start, end }) => [start, end]))
  return found.filter(({ start, end }) => edges.has(start) && edges.has(end)).slice(0, MOST_FINDINGS)
}

function sourceAllows({ sourcePresent, sourceAbsent }: RuleEntry, source: string): boolean {
  const folded = foldVietnamese(source)
  const holds = (words: string) => folded.includes(foldVietnamese(words))
  return (sourcePresent.length === 0 || sourcePresent.some(holds)) && !sourceAbsent.some(holds)
}

function draftOf(rule: RuleEntry, span: Span): Draft {
  const { replacement, regex, pattern, message, severity, id } = rule
  const fixes =
    replacement === undefined || (!regex && replacement.includes(pattern)) ? [] : [{ ...span, text: replacement }]
  return { message: 'rule', params: { text: message, rule: id }, severity, target: [span], fixes }
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
    rules
      .filter((rule) => sourceAllows(rule, source))
      .flatMap((rule) => matches(rule, target).map((span) => draftOf(rule, span))),
}
