import { countryMentions } from '../lexicon/countries.ts'
import type { Check, Draft, Pair } from './check.ts'

/** The name of the language asked for, or of the field, left standing before the translation. */
const LABEL =
  /^\s*(?<label>(?:ภาษาไทย|คำแปลภาษาไทย|คำแปล|แปลไทย|คำแปลเป็นภาษาไทย|Thai translation|Translation|Thai|TH|Vietnamese|ภาษาเวียดนาม|คำบรรยายภาพ|คำบรรยายใต้ภาพ|คำบรรยาย|หัวข้อข่าว|พาดหัวข่าว)\s*[:：]\s*|(?:ภาษาไทย|ไทย)\s+(?=[ก-๛“"]))/u

function segment(pair: Pair): Draft[] {
  const match = LABEL.exec(pair.target)
  const label = match?.groups?.label
  if (!match || !label) return []
  const speaksOfThailand = countryMentions(pair.source, 'vi').some((mention) => mention.value.id === 'TH')
  if (speaksOfThailand && !/[:：]/.test(label)) return []
  if (!pair.source && !/[:：]/.test(label) && /^\s*ไทย\s+(?:และ|กับ|-|–)/.test(pair.target)) return []
  const start = match[0].length - label.length
  const end = start + label.length
  return [
    {
      message: 'label',
      params: { found: label.trim() },
      target: [{ start, end: start + label.trimEnd().length }],
      fixes: [{ start, end, text: '' }],
    },
  ]
}

/** A label of the translation tool (ไทย, ภาษาไทย:) left at the beginning of the Thai. */
export const leakedLabel: Check = {
  needsSource: false,
  meta: {
    id: 'leaked-label',
    severity: 'major',
    category: 'accuracy/addition',
    title: { en: 'Stray language label', th: 'ป้ายภาษาหลุดมาในเนื้อความ', vi: 'Nhãn ngôn ngữ lọt vào bài' },
    what: {
      en: 'The Thai begins with the name of the language, which is no part of the text.',
      th: 'ข้อความภาษาไทยขึ้นต้นด้วยชื่อภาษา ซึ่งไม่ใช่ส่วนหนึ่งของเนื้อความ',
      vi: 'Bản tiếng Thái mở đầu bằng tên ngôn ngữ, vốn không thuộc nội dung.',
    },
    why: {
      en: 'It makes Vietnamese delegates look Thai.',
      th: 'ทำให้เข้าใจว่าผู้แทนเวียดนามเป็นคนไทย',
      vi: 'Nó khiến đại biểu Việt Nam bị hiểu là người Thái Lan.',
    },
    wrong: { source: 'Các đại biểu đến dự lễ.', target: 'ไทย ผู้แทนเข้าร่วมพิธี' },
    right: { source: 'Các đại biểu đến dự lễ.', target: 'ผู้แทนเข้าร่วมพิธี' },
    messages: {
      label: {
        en: '“{{found}}” is a label of the tool, not part of the text.',
        th: '“{{found}}” เป็นป้ายของเครื่องมือ ไม่ใช่เนื้อความ',
        vi: '“{{found}}” là nhãn của công cụ, không thuộc nội dung.',
      },
    },
  },
  segment,
}
