import { thaiFor } from '../align/wordTable.ts'
import type { Span } from '../model.ts'
import { vietnameseSyllables } from '../text/words.ts'
import type { Check, Draft } from './check.ts'

/** Vietnamese that denies or forbids. What looks like it and does not (hàng không, không chỉ, không ngừng) is passed over. */
const DENIES =
  /(?<![\p{L}\p{M}])(?:(?<!hàng |trên |phòng |vũ trụ |hay |được |hề )không(?! (?:chỉ|những|ngừng|ít|gian|khí|quân|lực|phận|lưu|tải|chừng|hẳn|biết bao|đầy|thôi|may|chuyên|dưới|kém|nhỏ|lâu|xa|chiến|vận|kể|phải là|có gì|ai|quốc|liên|tặc|cần|nên|rõ|thường|bao giờ|còn|mấy|đúng|được tốt|sao)(?![\p{L}\p{M}]))|chưa(?! (?:đầy|tới|đến|từng có|kể)(?![\p{L}\p{M}]))|chẳng(?! hạn)|không nên|nghiêm cấm|(?<!vực |vòng |khu )cấm)(?![\p{L}\p{M}])(?!\s*(?:[?.,”"]|$))/giu

/** Thai that denies, forbids or says the same with a word of its own (ไร้, ปลอด, ต่ำกว่า). */
const DENIED =
  /ไม่|มิ(?=ได้|ใช่|ให้|ต้อง|อาจ|ควร)|ห้าม|อย่า(?!ง)|ไร้|ปราศจาก|งด|เว้น|ปลอด|เลี่ยง|(?<!ตัด)ขาด(?!ได้)|หมด|น้อย|ต่าง|จำกัด|แน่นอน|หรือเปล่า|ไหม|มั้ย|ปัญหา|(?<!ยก)เลิก|ปฏิเสธ|หยุด|ต่ำกว่า|น้อยกว่า|ยาก|แทนที่|ล้มเหลว|พลาด|ลืม|ระงับ|(?<!เ)ปิด|ยุติ|สงสัย/u

/** Words that a table of everyday words leaves out, and opposites that affirm what was denied. */
const AFFIRMED: Readonly<Record<string, readonly string[]>> = {
  có: ['มี'],
  để: ['ปล่อยให้'],
  quá: ['เกิน'],
  'có kế hoạch': ['มีแผน'],
  'tiếp cận': ['เข้าถึง'],
}
/** What a ban becomes when it is turned round. */
const ALLOWED = ['อนุญาต', 'เปิดให้']
const LOOK_AHEAD = 3
const BEFORE = 12
const SHORTEST = 40

/** The denied words in the Thai, by the table of everyday words; undefined where it does not know them. */
function affirmed(source: string, target: string, after: number): Span | undefined {
  if (/cấm\s*$/iu.test(source.slice(0, after))) {
    const at = ALLOWED.map((word) => [target.indexOf(word), word.length] as const).find(([index]) => index >= 0)
    if (at) return { start: at[0], end: at[0] + at[1] }
  }
  const ahead = vietnameseSyllables(source)
    .filter(({ start }) => start >= after)
    .slice(0, LOOK_AHEAD)
  const guess = (after / source.length) * target.length
  for (let from = 0; from < ahead.length; from++) {
    for (let to = ahead.length; to > from; to--) {
      const words = ahead
        .slice(from, to)
        .map(({ text }) => text.toLowerCase())
        .join(' ')
      for (const thai of [...(AFFIRMED[words] ?? []), ...thaiFor(words)]) {
        const at = target.indexOf(thai)
        if (at >= 0 && Math.abs(at - guess) < target.length / 3)
          return { start: Math.max(0, at - BEFORE), end: at + thai.length }
      }
    }
  }
  return undefined
}

/** A denial of the Vietnamese of which the Thai has no trace: only where the whole paragraph denies nothing. */
export const negation: Check = {
  meta: {
    id: 'negation',
    severity: 'critical',
    category: 'accuracy/mistranslation',
    title: { en: 'A “not” that is lost', th: 'คำปฏิเสธหายไป', vi: 'Mất từ phủ định' },
    what: {
      en: 'The Vietnamese says không, chưa or cấm, and nothing in the Thai paragraph denies or forbids.',
      th: 'ภาษาเวียดนามมี không, chưa หรือ cấm แต่ในย่อหน้าภาษาไทยไม่มีคำปฏิเสธหรือคำห้ามเลย',
      vi: 'Tiếng Việt có không, chưa hoặc cấm, còn cả đoạn tiếng Thái không có từ nào phủ định hay ngăn cấm.',
    },
    why: {
      en: 'The sentence says the opposite of its source.',
      th: 'ประโยคมีความหมายตรงข้ามกับต้นฉบับ',
      vi: 'Câu nói ngược lại nguyên bản.',
    },
    wrong: {
      source: 'Trong năm nay tỉnh chưa xây dựng sân bay mới ở ven biển.',
      target: 'ในปีนี้จังหวัดก่อสร้างสนามบินแห่งใหม่บริเวณชายฝั่ง',
    },
    right: {
      source: 'Trong năm nay tỉnh chưa xây dựng sân bay mới ở ven biển.',
      target: 'ในปีนี้จังหวัดยังไม่ก่อสร้างสนามบินแห่งใหม่บริเวณชายฝั่ง',
    },
    messages: {
      lost: {
        en: 'Where is “{{words}}”?',
        th: '“{{words}}” หายไปหรือไม่',
        vi: '“{{words}}” ở đâu?',
      },
    },
  },
  needsSource: true,
  segment: ({ source, target }): Draft[] => {
    if (target.length < SHORTEST || DENIED.test(target)) return []
    const first = source.matchAll(DENIES).next().value
    if (!first) return []
    const end = first.index + first[0].length
    const place = affirmed(source, target, end)
    if (!place) return []
    return [{ message: 'lost', params: { words: first[0] }, source: [{ start: first.index, end }], target: [place] }]
  },
}
