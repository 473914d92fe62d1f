import type { Severity, Span } from '../model.ts'
import { codesIn, FIRST_CODE, type InlineCode, LAST_CODE, misplacedCodes } from '../text/codes.ts'
import type { Check, Draft, Pair } from './check.ts'

/** One code in a text: its number in the list, and where it stands. */
interface Placed {
  readonly index: number
  readonly at: number
}

const UNKNOWN: readonly InlineCode[] = Array.from({ length: LAST_CODE - FIRST_CODE }, (_, index) => ({
  id: String(index + 1),
  kind: 'single',
  text: `⟨${index + 1}⟩`,
}))

const spanOf = ({ at }: Placed): Span => ({ start: at, end: at + 1 })
const count = (placed: readonly Placed[], index: number) => placed.filter((each) => each.index === index).length

/** The codes of one text that the other has fewer times: each occurrence beyond what the other has. */
const beyond = (placed: readonly Placed[], other: readonly Placed[]): Placed[] =>
  placed.filter((each, at) => {
    const before = placed.slice(0, at).filter(({ index }) => index === each.index).length
    return before >= count(other, each.index)
  })

/** The codes that only the translation's own file has: each stands there once, and nowhere in the source. */
const own = ({ codes = [] }: Pair): Placed[] =>
  codes.flatMap(({ only }, index) => (only === 'target' ? [{ index, at: -1 }] : []))

function missing(code: InlineCode, place: Placed): Draft {
  const kept = code.canDelete === false
  return {
    message: kept ? 'undeletable' : 'missing',
    params: { code: code.text },
    ...(place.at >= 0 ? { source: [spanOf(place)] } : {}),
    ...(kept ? { severity: 'critical' as Severity } : {}),
  }
}

function extra(code: InlineCode, place: Placed): Draft {
  const span = spanOf(place)
  return { message: 'extra', params: { code: code.text }, target: [span], fixes: [{ ...span, text: '' }] }
}

/** Codes that must keep their places in a chain, and do not. */
const misplaced = (codes: readonly InlineCode[], target: string): Draft[] =>
  misplacedCodes(target, codes).map((place) => ({
    message: 'order',
    params: { code: codes[place.index]!.text },
    target: [spanOf(place)],
  }))

/** Opening and closing codes that stand without each other, or the wrong way round, though the text has both. */
function unpaired(codes: readonly InlineCode[], target: readonly Placed[]): Draft[] {
  const open = new Map<string, Placed>()
  const alone: Placed[] = []
  for (const place of target) {
    const { kind, pair } = codes[place.index]!
    if (pair === undefined) continue
    if (kind === 'open') open.set(pair, place)
    else if (kind === 'close' && !open.delete(pair)) alone.push(place)
  }
  return [...alone, ...open.values()].map((place) => ({
    message: 'unpaired',
    params: { code: codes[place.index]!.text },
    target: [spanOf(place)],
  }))
}

function segment(pair: Pair): Draft[] {
  const codes = pair.codes ?? UNKNOWN
  const source = codesIn(pair.source, codes)
  const target = codesIn(pair.target, codes)
  const wanted = [...source, ...own(pair)]
  if (wanted.length + target.length === 0) return []
  const wellFormed = unpaired(codes, source).length === 0
  const lost = wanted.length === 0 && pair.source === '' ? [] : beyond(wanted, target)
  const surplus = wanted.length === 0 && pair.source === '' ? [] : beyond(target, wanted)
  const told = new Set([...lost, ...surplus].map(({ index }) => codes[index]?.pair).filter(Boolean))
  return [
    ...lost.map((place) => missing(codes[place.index]!, place)),
    ...surplus.map((place) => extra(codes[place.index]!, place)),
    ...misplaced(codes, pair.target),
    // A pair whose half is lost or doubled is told of already.
    ...(wellFormed
      ? unpaired(
          codes,
          target.filter(({ index }) => !told.has(codes[index]?.pair)),
        )
      : []),
  ]
}

/** The inline codes of a file's segment: each that the source has, the translation must have once, in pairs and in order. */
export const inlineCodes: Check = {
  needsSource: false,
  meta: {
    id: 'inline-codes',
    severity: 'major',
    category: 'design/markup',
    title: { en: 'Inline codes', th: 'รหัสในข้อความ', vi: 'Mã trong câu' },
    what: {
      en: 'A code of the file (bold, a link, a placeholder) is missing, stands there once too often, has lost its partner, or stands in another order than its file allows.',
      th: 'รหัสของไฟล์ (ตัวหนา ลิงก์ ตัวแทนค่า) ขาดหายไป มีเกินมา ไม่มีคู่ หรือสลับลำดับที่ไฟล์ไม่อนุญาต',
      vi: 'Một mã của tệp (chữ đậm, liên kết, chỗ giữ) bị thiếu, bị thừa, mất cặp, hoặc đứng sai thứ tự mà tệp cho phép.',
    },
    why: {
      en: 'The tool that the file goes back to refuses such a segment, or the page loses its links and layout.',
      th: 'เครื่องมือที่รับไฟล์กลับจะปฏิเสธข้อความนั้น หรือหน้าเว็บจะเสียลิงก์และรูปแบบ',
      vi: 'Công cụ nhận lại tệp sẽ từ chối đoạn đó, hoặc trang mất liên kết và bố cục.',
    },
    wrong: { source: 'Xem \uE000bản đồ\uE001 tại đây.', target: 'ดูแผนที่\uE001ได้ที่นี่' },
    right: { source: 'Xem \uE000bản đồ\uE001 tại đây.', target: 'ดู\uE000แผนที่\uE001ได้ที่นี่' },
    messages: {
      missing: {
        en: 'The code {{code}} is missing.',
        th: 'รหัส {{code}} หายไป',
        vi: 'Thiếu mã {{code}}.',
      },
      undeletable: {
        en: 'The code {{code}} is missing, and its file does not allow that.',
        th: 'รหัส {{code}} หายไป และไฟล์ไม่อนุญาตให้ลบ',
        vi: 'Thiếu mã {{code}}, mà tệp không cho phép xóa.',
      },
      extra: {
        en: 'The code {{code}} stands here once more than in the source.',
        th: 'รหัส {{code}} มีมากกว่าในต้นฉบับ',
        vi: 'Mã {{code}} xuất hiện nhiều hơn nguyên bản.',
      },
      order: {
        en: 'The code {{code}} must keep its place in the order.',
        th: 'รหัส {{code}} ต้องอยู่ตามลำดับเดิม',
        vi: 'Mã {{code}} phải giữ đúng thứ tự.',
      },
      unpaired: {
        en: 'The code {{code}} stands without its partner.',
        th: 'รหัส {{code}} ไม่มีคู่',
        vi: 'Mã {{code}} không có cặp.',
      },
    },
  },
  segment,
}
