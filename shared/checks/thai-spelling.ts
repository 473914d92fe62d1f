import { lexiconMatcher } from '../lexicon/matcher.ts'
import { charClass } from '../text/charClass.ts'
import { type Repair, type RepairKind, repairThai } from '../text/normalise.ts'
import { matchesOf } from '../text/spans.ts'
import type { Check, Draft } from './check.ts'
import MISSPELLINGS from './thai-spelling.json' with { type: 'json' }

/** Repairs that belong to import and typing, not to a reader: a no-break space is no misspelling. */
const SAID: Partial<Record<RepairKind, string>> = {
  'sara-ae': 'saraAe',
  'sara-am': 'saraAm',
  'mark-order': 'markOrder',
  'doubled-mark': 'doubled',
  'doubled-vowel': 'doubled',
  'zero-width': 'invisible',
}

/** A mark without a consonant to stand on, or a leading vowel with nothing to lead; ฺ and ๎ are rare enough to be let be. */
const DANGLING = /(?<![ก-ฮ\p{M}])[ัิ-ู็-ํ]|(?<![ก-ฮาัิ-ฺ็-๎เแโใไ])[ะาำ]|[เแโใไ](?![ก-ฮ\p{Cf}เแ])[ะาำ]?/gu

const isConsonant = charClass(/[ก-ฮ]/)
const isVowelMark = charClass(/[ัิ-ฺ็]/)
const isLastMark = charClass(/[่-์]/)
const isFollowing = charClass(/[ะาำ]/)
const isA = charClass(/า/)
const isLeading = charClass(/[เแโใไ]/)
const isDoubtful = charClass(/[ํ๎\u200B-\u200D\u2060\uFEFF\u00AD]/)

/**
 * Whether every sign of a text stands where such signs usually do: vowel marks on consonants, tones on either, following vowels
 * after any of them, leading ones before a consonant. So it is in nearly all texts, and nothing need be searched for.
 */
function isOrderly(text: string): boolean {
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isDoubtful(code)) return false
    const carried = isConsonant(before)
    if (isVowelMark(code) && !carried) return false
    if (isLastMark(code) && !carried && !isVowelMark(before)) return false
    if (isFollowing(code) && !carried && !isLastMark(before) && !isVowelMark(before) && !isA(before)) return false
    if (isA(code) && isA(before)) return false
    if (isLeading(before) && !isConsonant(code)) return false
    before = code
  }
  return !isLeading(before)
}

/** After these no tone mark or vowel can stand: two different upper vowels, two different tone marks on one consonant. */
const CLASH = /[ก-ฮ](?:[ัิ-ื็][ุู]?[่-๋]?[ัิ-ื็]|[่-๋]์?[่-๋])[่-์]?/gu

const misspelled = lexiconMatcher(
  MISSPELLINGS.words.map((word) => ({ text: word.wrong, value: word })),
  'th',
)

const SIGNS = [
  ['clash', CLASH],
  ['dangling', DANGLING],
] as const

/** A fix is a word's own: the marks around it stay as they are. */
const replace = (message: string, start: number, end: number, text: string): Draft => ({
  message,
  params: { right: text },
  target: [{ start, end }],
  fixes: [{ start, end, text }],
})

const said = ({ start, end, text, kind }: Repair): Draft[] => {
  const message = SAID[kind]
  return message ? [replace(message, start, end, text)] : []
}

/** Codes that look like Thai and are not, and words that are often misspelled. Rules: Unicode 16 §16.1, WTT 2.0. */
export const thaiSpelling: Check = {
  meta: {
    id: 'thai-spelling',
    severity: 'minor',
    category: 'fluency/spelling',
    title: { en: 'Thai spelling', th: 'การสะกดคำไทย', vi: 'Chính tả tiếng Thái' },
    what: {
      en: 'Letters and marks in an order that Thai does not have: two เ for แ, ํ and า for ำ, a mark typed twice or before its vowel, a mark without a letter, invisible characters; and words that are often misspelled.',
      th: 'ลำดับอักษรและเครื่องหมายที่ภาษาไทยไม่มี เช่น เ สองตัวแทน แ, นิคหิตกับสระอาแทนสระอำ, เครื่องหมายซ้ำหรือสลับที่, เครื่องหมายที่ไม่มีพยัญชนะ, อักขระที่มองไม่เห็น และคำที่มักสะกดผิด',
      vi: 'Chữ và dấu đứng theo thứ tự mà tiếng Thái không có: hai เ thay cho แ, ํ và า thay cho ำ, dấu gõ hai lần hoặc trước nguyên âm, dấu không có chữ, ký tự vô hình; và những từ hay viết sai.',
    },
    why: {
      en: 'The word looks right or nearly so, but search does not find it, screen readers stumble over it and lines break in the wrong place.',
      th: 'คำดูเหมือนถูก แต่ค้นหาไม่พบ โปรแกรมอ่านหน้าจออ่านผิด และตัดบรรทัดผิดที่',
      vi: 'Từ trông có vẻ đúng nhưng tìm kiếm không ra, trình đọc màn hình đọc sai và xuống dòng sai chỗ.',
    },
    wrong: { source: 'Lũ đã rút và đường thông.', target: 'นํ้าลดเเล้ว เส้นทางเปิดแล้ว' },
    right: { source: 'Lũ đã rút và đường thông.', target: 'น้ำลดแล้ว เส้นทางเปิดแล้ว' },
    messages: {
      saraAe: { en: 'Two เ typed for แ', th: 'พิมพ์ เ สองตัวแทน แ', vi: 'Gõ hai เ thay cho แ' },
      saraAm: {
        en: 'ำ typed as other marks: {{right}}',
        th: 'พิมพ์สระอำด้วยเครื่องหมายอื่น: {{right}}',
        vi: 'ำ được gõ bằng dấu khác: {{right}}',
      },
      markOrder: {
        en: 'Marks in the wrong order: {{right}}',
        th: 'เครื่องหมายสลับลำดับ: {{right}}',
        vi: 'Dấu sai thứ tự: {{right}}',
      },
      doubled: { en: 'Typed twice: {{right}}', th: 'พิมพ์ซ้ำ: {{right}}', vi: 'Gõ hai lần: {{right}}' },
      invisible: { en: 'An invisible character', th: 'มีอักขระที่มองไม่เห็น', vi: 'Có ký tự vô hình' },
      dangling: {
        en: 'A vowel or mark without its letter',
        th: 'สระหรือวรรณยุกต์ไม่มีพยัญชนะ',
        vi: 'Nguyên âm hoặc dấu không có phụ âm',
      },
      clash: {
        en: 'Marks that cannot stand together',
        th: 'เครื่องหมายที่อยู่ด้วยกันไม่ได้',
        vi: 'Các dấu không thể đứng cùng nhau',
      },
      word: { en: 'Misspelled; write {{right}}', th: 'สะกดผิด ที่ถูกคือ {{right}}', vi: 'Viết sai; đúng là {{right}}' },
    },
  },
  needsSource: false,
  segment: ({ target }) => {
    const orderly = isOrderly(target)
    const drafts = orderly ? [] : repairThai(target).repairs.flatMap(said)
    const free = (start: number, end: number) =>
      !drafts.some(({ target: [span] = [] }) => span && span.start < end && start < span.end)
    for (const [message, pattern] of orderly ? [] : SIGNS) {
      for (const { 0: text, index } of matchesOf(target, pattern)) {
        const end = index + text.length
        if (free(index, end)) drafts.push({ message, target: [{ start: index, end }] })
      }
    }
    for (const { value: word, start, end } of misspelled(target)) {
      // Some are so widespread that a desk may live with them: shown, not counted as faults.
      drafts.push({ ...replace('word', start, end, word.right), severity: word.common ? 'neutral' : undefined })
    }
    return drafts
  },
}
