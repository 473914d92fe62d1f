import { thaiWordsFor } from '../align/wordTable.ts'
import type { Span } from '../model.ts'
import { matchesOf } from '../text/spans.ts'
import { vietnameseSyllables } from '../text/words.ts'
import type { Check, Draft } from './check.ts'
import data from './negation.json' with { type: 'json' }

/** Vietnamese that denies or forbids. What looks like it and does not (hàng không, không chỉ, không ngừng) is passed over. */
const DENIES =
  /(?<![\p{L}\p{M}])(?:(?<!hàng |và |hoặc |trên |phòng |vũ trụ |hay |được |hề |không thể |không phải |không ai |chẳng ai )không(?! (?:chỉ|những|ngừng|ít|thành công|người|thoải|biết chúng|thể không|gian|khí|quân|lực|phận|lưu|tải|chừng|hẳn|biết bao|đầy|thôi|may|chuyên|dưới|kém|nhỏ|lâu|xa|chiến|vận|kể|phải là|có gì|ai|quốc|liên|tặc|cần|nên|rõ|thường|bao giờ|còn|mấy|đúng|được tốt|sao)(?![\p{L}\p{M}]))|chưa(?! (?:đầy|tới|đến|từng có|kể)(?![\p{L}\p{M}]))|chẳng(?! (?:hạn|kém))|không nên|nghiêm cấm|(?<!vực |vòng |khu )cấm)(?![\p{L}\p{M}])(?!\s*(?:[?.,;:!”"–—-]|$))/giu

/** What a text without any of these need not be searched for denials. */
const MAY_DENY = /không|chưa|chẳng|cấm/i

/** Thai that denies or forbids in so many words, without the phrases that only look like it. */
const NOT =
  /(?<!หรือ)ไม่(?!ว่า|เพียง|กี่|น้อย|ต่ำกว่า|ถึง ?(?:\d|ครึ่ง|ร้อย|หนึ่ง)|หยุด|แน่|เช่นนั้น)|(?<!จับต้อง)มิ(?=ได้|ใช่|ให้|ต้อง|อาจ|ควร)|(?<!ต้อง)ห้าม|อย่า(?!ง)|ไร้|ปราศจาก|งด(?=เว้น|การ|ให้|จัด|ใช้|ออก|เดิน|ดื่ม|รับ|จำหน่าย|กิจกรรม)|ปฏิเสธ|(?<!ตัด)ขาด(?!ได้)|ไม(?=มี|ได้)/gu
const INTANGIBLE = /จับต้อง(?:ไม่|มิ)ได้/gu

/** Thai that says a denial with a word of its own (ปลอด, ต่ำกว่า, ล้มเหลว). */
const OTHERWISE =
  /เว้น|ปลอด(?!ภ|$)|เลี่ยง|(?<!ทั้ง)หมด|น้อย|ต่าง(?!ๆ| ๆ|ประเทศ)|จำกัด|แน่นอน|หรือเปล่า|หรือไม่|ไหม|มั้ย|ปัญหา|(?<!ยก)เลิก|หยุด|ต่ำกว่า|(?<!อ)ยาก(?!จน)|แทนที่|ล้มเหลว|พลาด|ลืม|ระงับ|(?<!เ)ปิด|ยุติ|สงสัย|นอก(?!จาก)|พ้น|แค่/u

const AFFIRMED: Readonly<Record<string, readonly string[]>> = data.affirmed
/** What a ban becomes when it is turned round. */
const ALLOWED = ['อนุญาต', 'เปิดให้']
const LOOK_AHEAD = 3
const BEFORE = 12
const AFTER = 12
/** How far around a word that says the denial otherwise excuses it. */
const WIDE = 30
const SHORTEST = 24
/** How far from its expected place, as a share of the text, affirmed words may stand: the less where the Thai denies too. */
const REACH = 1 / 3
const NARROW = 1 / 5
/** Words of the Thai that are too common to tell by themselves which statement is meant. */
const COMMON = 3

/** A denial reaches over "and" and "or": ไม่มีโรงแรมและการพัฒนา denies both. */
const JOINED_DENIAL = /(?:ไม่|ไร้|ปราศจาก)[^ ]{0,40}(?:และ|หรือ)(?:การ|ความ)?$/u

/** Whether Thai words stand without any denial around them. */
function isBare(target: string, place: Span): boolean {
  if (JOINED_DENIAL.test(target.slice(Math.max(0, place.start - 60), place.start))) return false
  const beside = target.slice(Math.max(0, place.start - BEFORE), place.end + AFTER)
  return beside.search(NOT) < 0 && !OTHERWISE.test(target.slice(Math.max(0, place.start - WIDE), place.end + WIDE))
}

function placesOf(word: string, target: string): Span[] {
  const places: Span[] = []
  for (let at = target.indexOf(word); at >= 0; at = target.indexOf(word, at + word.length))
    places.push({ start: at, end: at + word.length })
  return places
}

/** The words after a denial, the longest first: its object may stand behind a short word (không để chậm). */
function deniedWords(source: string, after: number): { words: string; first: boolean }[] {
  const clause = source.slice(after).search(/[,;:.!?“”"]/u)
  const end = clause < 0 ? source.length : after + clause
  const ahead = vietnameseSyllables(source)
    .filter(({ start }) => start >= after && start < end)
    .slice(0, LOOK_AHEAD)
    .map(({ text }) => text.toLowerCase())
  return ahead.flatMap((_, from) =>
    ahead.slice(from).map((_, n) => ({ words: ahead.slice(from, ahead.length - n).join(' '), first: from === 0 })),
  )
}

/** What one had better not do may be called a bad idea. */
const ADVISED_AGAINST = /แย่|ไม่ดี|อันตราย|เสี่ยง/u

/** Advice turned round: ควร where the Vietnamese says không nên, with no ไม่ควร or อย่า anywhere. */
function advised(target: string): Span | undefined {
  const at = /(?<!ไม่|มิ)ควร/u.exec(target)?.index
  return at === undefined || /(?:ไม่|มิ)ควร|อย่า(?!ง)|ไม่ต้อง|ไม่ให้|ไม่น่า/u.test(target)
    ? undefined
    : { start: at, end: at + 3 }
}

/** The denied words in the Thai, said without a denial; undefined where neither table knows them, or another denies them. */
function affirmed(source: string, target: string, after: number, alone: boolean): Span | undefined {
  const guess = (after / source.length) * target.length
  const reach = target.length * (alone ? REACH : NARROW)
  const candidates = /cấm\s*$/iu.test(source.slice(0, after)) ? [ALLOWED] : []
  for (const { words, first } of deniedWords(source, after))
    candidates.push([...(AFFIRMED[words] ?? []), ...(first || words.includes(' ') ? thaiWordsFor(words) : [])])
  for (const forms of candidates) {
    const places = forms
      .filter((form) => alone || form.length >= COMMON)
      .flatMap((form) => placesOf(form, target))
      .filter(({ start }) => Math.abs(start - guess) < reach)
    if (places.length === 0) continue
    const [nearest] = places
      .filter((place) => isBare(target, place))
      .sort((a, b) => Math.abs(a.start - guess) - Math.abs(b.start - guess))
    return nearest && places.every((place) => isBare(target, place)) ? nearest : undefined
  }
  return undefined
}

/** không hộ nào, không một ai: nobody at all. */
const NOBODY = /(?<![\p{L}\p{M}])không (?:có )?(?:\p{L}+ ){1,3}nào(?![\p{L}\p{M}])/iu

/** มี of a Thai text without any denial, where the Vietnamese says that there is none. */
function somebody(source: string, target: string): Span | undefined {
  if (!NOBODY.test(source) || target.search(NOT) >= 0 || OTHERWISE.test(target)) return undefined
  const at = /(?<![ก-๎]ไม่)มี(?=[ก-ฮเ-ไ])/u.exec(target)?.index
  return at === undefined ? undefined : { start: at, end: at + 2 }
}

/** A denial of the Vietnamese that the Thai affirms: only where the Thai denies less often, and says the same words bare. */
export const negation: Check = {
  meta: {
    id: 'negation',
    severity: 'critical',
    category: 'accuracy/mistranslation',
    title: { en: 'A “not” that is lost', th: 'คำปฏิเสธหายไป', vi: 'Mất từ phủ định' },
    what: {
      en: 'The Vietnamese says không, chưa or cấm, and the Thai says the same words without a denial.',
      th: 'ภาษาเวียดนามมี không, chưa หรือ cấm แต่ภาษาไทยกล่าวคำเดียวกันโดยไม่มีคำปฏิเสธหรือคำห้าม',
      vi: 'Tiếng Việt có không, chưa hoặc cấm, còn tiếng Thái nói đúng những từ ấy mà không phủ định hay ngăn cấm.',
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
    if (target.length < SHORTEST) return []
    if (!MAY_DENY.test(source)) return []
    const denials = matchesOf(source, DENIES)
    const answered = matchesOf(target.replace(INTANGIBLE, ''), NOT).length
    if (denials.length <= answered) return []
    const drafts = denials.flatMap((denial): Draft[] => {
      const end = denial.index + denial[0].length
      const advice = /nên$/iu.test(denial[0])
      if (advice && ADVISED_AGAINST.test(target)) return []
      const place =
        (advice && advised(target)) || affirmed(source, target, end, answered === 0) || somebody(source, target)
      if (!place) return []
      const span = { start: Math.max(0, place.start - BEFORE), end: place.end }
      return [{ message: 'lost', params: { words: denial[0] }, source: [{ start: denial.index, end }], target: [span] }]
    })
    return drafts.slice(0, denials.length - answered)
  },
}
