import type { Span } from '../model.ts'
import { isGraphemeEdge } from '../text/graphemes.ts'
import { matchesOf, slice } from '../text/spans.ts'
import { EDGE, thaiPieces, thaiWordEdges } from '../text/words.ts'
import type { Check, Draft } from './check.ts'

/** Thai said again at once, with or without a space; and with "and" or "or" between. */
const AGAIN = /(?=[ก-ฮเ-ไ])(?<first>[ก-ฺเ-ๆ็-๎]{4,60}?)(?<more>(?: ?\k<first>)+)/gu
const JOINED = /(?=[ก-ฮเ-ไ])(?<first>[ก-ฺเ-ๅ็-๎]{4,60}?)(?<join> ?(?:และ|หรือ|กับ) ?)\k<first>/gu
/** A word, and the same word again as the end of the next ("วินัย ระเบียบวินัย"). */
const ECHOED = /(?<first>[ก-ฮเ-ไ][ก-ฺเ-ๅ็-๎]{4,40}) (?<head>(?!และ|หรือ|กับ)[ก-ฮเ-ไ][ก-ฺเ-ๅ็-๎]{1,7}?)\k<first>(?![ก-๎])/gu

/** A million millions. */
const ONCE_MORE = new Set(['ล้าน'])

/** Words that Thai says twice, written out for ๆ: softened adjectives, plurals, adverbs. */
const REDUPLICATED = new Set(
  'จริง ต่าง เด็ก ค่อย เรื่อย บ่อย เพื่อน ร้อน เย็น เรียบ ใกล้ เงียบ หนุ่ม เล็ก ใหญ่ กลาง ข้าง หลาย น้อย มากมาย นาน ครั้ง ก้าว ส่วน พร้อม คล้าย แรก เช้า เปล่า ยิ่ง'.split(
    ' ',
  ),
)

/** What makes one word with the first of two: ผู้พิพากษาพิพากษา, ดอลลาร์สหรัฐ สหรัฐ. */
const COMPOUND = /(?:ผู้|นัก|ดอลลาร์)$/u

/** What follows a word that begins again: สองกลุ่ม กลุ่มหนึ่ง, ให้หลัง หลังจาก. */
const BEGINS_AGAIN = /^(?:หนึ่ง|แรก|จาก|ละ)/u
/** What sets one against the other: ไม่แสดงออกและแสดงออก, อาจโกหกหรือโกหก. */
const AGAINST = /(?:ไม่|อาจ|ทั้ง)$/u

/** Vietnamese that repeats itself: names (Bora Bora) and "… và …" with the same word on both sides. */
const DOUBLED_NAME = /(?<![\p{L}\p{M}])(?<word>\p{Lu}[\p{L}\p{M}]+)[ -]\k<word>(?![\p{L}\p{M}])/u
const JOINED_SOURCE =
  /(?<![\p{L}\p{M}])(?<word>[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)?),? (?:và|hoặc|hay|với) \k<word>(?![\p{L}\p{M}])/iu

const SHORTEST = 4
const LONGEST = 60
/** The most that stands between a word and the same word again: a joining word, or the head of a compound, with spaces. */
const BETWEEN = 9

/** The letters of each place are kept by a number of so many bits; different ones may share theirs. */
const NUMBER_BITS = 8
const NUMBERS = 1 << NUMBER_BITS
/** Spreads what letters differ by over all bits (2³² divided by the golden ratio). */
const MIXED = 0x9e3779b1

/** Whether anything at all is said again within reach: a quick look that spares most texts the patterns above. */
function mayRepeat(text: string): boolean {
  // Where letters of each number began last, and before that: one more than the place, so that 0 is nowhere.
  const latest = new Int32Array(NUMBERS)
  const before = new Int32Array(text.length)
  let number = 0
  for (let end = 0; end < text.length; end++) {
    number = Math.imul(number, 1 << (32 / SHORTEST)) + text.charCodeAt(end)
    const next = end + 1 - SHORTEST
    if (next < 0) continue
    const kept = Math.imul(number, MIXED) >>> (32 - NUMBER_BITS)
    for (let at = latest[kept]! - 1; at >= 0 && next - at <= LONGEST + BETWEEN; at = before[at]! - 1)
      if (next - at >= SHORTEST && isSaidAgain(text, at, next)) return true
    before[next] = latest[kept]!
    latest[kept] = next + 1
  }
  return false
}

/** What may stand between a word and the same word again. */
const JOIN = / ?(?:และ|หรือ|กับ) ?$| [ก-๎]{2,8}$| $/u

/** Whether what stands at `at` stands at `next` too, up to what may be between. */
function isSaidAgain(text: string, at: number, next: number): boolean {
  const far = next - at
  let same = 0
  while (same < far && text.charCodeAt(at + same) === text.charCodeAt(next + same)) same++
  if (same === far) return true
  if (same < SHORTEST || same < far - BETWEEN) return false
  const join = JOIN.exec(text.slice(at + SHORTEST, next))
  return join !== null && join[0].length >= far - same
}

/** Whether both ends of a stretch are ends of words, read in the text without what repeats it: a repetition misleads the dictionary. */
function isWholeWords(text: string, word: Span, repeated: Span): boolean {
  const once = text.slice(0, repeated.start) + text.slice(repeated.end)
  const edges = thaiWordEdges(once)
  return edges[word.start] === EDGE && edges[word.end] === EDGE
}

/**
 * Where in a repetitive stretch the word begins: "เดือนมิถุนายนมิถุนายน" repeats นมิถุนาย too, but only มิถุนายน is a word.
 * @returns the start of a word that is said again `length` units later, or undefined
 */
function wordStart(text: string, from: number, length: number): number | undefined {
  // One unit on, the stretch is still said twice where the unit after it is the one that began it.
  for (let start = from; start === from || text[start + 2 * length - 1] === text[start + length - 1]; start++) {
    const end = start + length
    if (isWholeWords(text, { start, end }, { start: end, end: end + length })) return start
  }
  return undefined
}

function repetition(target: string, match: RegExpExecArray): Draft[] {
  const { first = '', more = '' } = match.groups ?? {}
  const spaced = more.includes(' ')
  const start = spaced ? match.index : wordStart(target, match.index, first.length)
  if (start === undefined) return []
  const word = { start, end: start + first.length }
  const end = word.end + more.length
  const text = slice(target, word)
  if (!isGraphemeEdge(target, end)) return []
  if (spaced && BEGINS_AGAIN.test(target.slice(end))) return []
  if (COMPOUND.test(target.slice(0, start)) || ONCE_MORE.has(text) || (!spaced && REDUPLICATED.has(text))) return []
  if (spaced && !isWholeWords(target, word, { start: word.end, end })) return []
  return [{ message: 'again', params: { word: text }, target: [{ start, end }], fixes: [{ start, end, text }] }]
}

function joined(target: string, match: RegExpExecArray): Draft[] {
  const { first = '', join = '' } = match.groups ?? {}
  const start = match.index
  const end = start + match[0].length
  const word = { start, end: start + first.length }
  const again = { start: word.end + join.length, end }
  const whole =
    !AGAINST.test(target.slice(0, start)) &&
    isWholeWords(target, word, { start: word.end, end }) &&
    isWholeWords(target, again, { start: word.end, end: word.end })
  // After a space the joining word begins a clause, which may well repeat the last word of the one before.
  const severity = join.startsWith(' ') ? 'neutral' : undefined
  return whole
    ? [{ message: 'joined', params: { word: first, join: join.trim() }, severity, target: [{ start, end }] }]
    : []
}

function echoed(target: string, match: RegExpExecArray): Draft[] {
  const { first = '' } = match.groups ?? {}
  const span = { start: match.index, end: match.index + match[0].length }
  const isWord = thaiPieces(target).some(({ start, text }) => start === span.start && text === first)
  return isWord ? [{ message: 'echoed', params: { word: first }, target: [span] }] : []
}

/** Words said twice: what machines make of two Vietnamese near-synonyms (cán bộ, công chức), and slips of the hand. */
export const doubledWords: Check = {
  meta: {
    id: 'doubled-words',
    severity: 'minor',
    category: 'fluency/duplication',
    title: { en: 'Words said twice', th: 'คำซ้ำ', vi: 'Từ lặp' },
    what: {
      en: 'The same Thai words twice in a row, with or without a space, or joined by “and” or “or”. Reduplication that Thai wants (ต่างๆ, จริงจริง) is left alone.',
      th: 'คำไทยคำเดียวกันสองครั้งติดกัน มีหรือไม่มีช่องว่าง หรือเชื่อมด้วย “และ” “หรือ” คำซ้ำที่ภาษาไทยใช้ตามปกติ (ต่างๆ, จริงจริง) ไม่ถือว่าผิด',
      vi: 'Cùng một từ tiếng Thái lặp lại liền nhau, có hoặc không có dấu cách, hoặc nối bằng “và”, “hoặc”. Từ láy mà tiếng Thái vốn dùng (ต่างๆ, จริงจริง) thì bỏ qua.',
    },
    why: {
      en: 'Two different Vietnamese words have become one, or a slip of the hand stayed: the reader stumbles, and one of two meanings is lost.',
      th: 'คำเวียดนามสองคำที่ความหมายต่างกันกลายเป็นคำเดียว หรือพิมพ์เกินมา ผู้อ่านสะดุดและความหมายหนึ่งหายไป',
      vi: 'Hai từ tiếng Việt khác nhau đã thành một, hoặc gõ thừa: người đọc vấp và một nghĩa bị mất.',
    },
    wrong: { source: 'Các cơ quan, đơn vị đã họp.', target: 'หน่วยงาน หน่วยงานได้ประชุมกัน' },
    right: { source: 'Các cơ quan, đơn vị đã họp.', target: 'หน่วยงานและองค์กรต่างๆ ได้ประชุมกัน' },
    messages: {
      again: { en: '“{{word}}” is said twice', th: '“{{word}}” ซ้ำกัน', vi: '“{{word}}” bị lặp' },
      joined: {
        en: '“{{word}}” stands on both sides of {{join}}: are two different words meant?',
        th: '“{{word}}” อยู่ทั้งสองข้างของ {{join}}: ต้นฉบับหมายถึงสองคำที่ต่างกันหรือไม่',
        vi: '“{{word}}” đứng ở cả hai bên {{join}}: nguyên bản có hai từ khác nhau chăng?',
      },
      echoed: {
        en: '“{{word}}” comes again as a part of the next word',
        th: '“{{word}}” ซ้ำเป็นส่วนหนึ่งของคำถัดไป',
        vi: '“{{word}}” lặp lại trong từ tiếp theo',
      },
    },
  },
  needsSource: false,
  segment: ({ source, target }) => {
    if (!mayRepeat(target)) return []
    const drafts: Draft[] = []
    if (!DOUBLED_NAME.test(source))
      for (const match of matchesOf(target, AGAIN)) drafts.push(...repetition(target, match))
    if (!JOINED_SOURCE.test(source))
      for (const match of matchesOf(target, JOINED)) drafts.push(...joined(target, match))
    for (const match of matchesOf(target, ECHOED)) drafts.push(...echoed(target, match))
    return drafts
  },
}
