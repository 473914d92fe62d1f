import { readNumbers } from '../numbers/readNumbers.ts'
import { matchesOf } from '../text/spans.ts'
import type { Check, Draft, Pair } from './check.ts'

/** Vietnamese heads of an ordinal and the Thai classifier that answers each: khóa (term) and kỳ, lần, phiên (occasion). */
const TERM_HEAD = /(?:khóa|khoá|nhiệm kỳ)\s+(?:thứ\s+)?$/iu
const OCCASION_HEAD =
  /(?:kỳ(?:\s+họp)?|lần|phiên(?:\s+họp)?|hội nghị(?:\s+Trung ương|\s+TW)?|đại hội|đợt)\s+(?:thứ\s+)?$/iu
const ORDINAL = '(สมัย|ครั้ง|ชุด)ที่\\s*[\\d๐-๙]+'
const TWICE = new RegExp(`(?=(${ORDINAL}(?:\\s*[\\u0E00-\\u0E7F]{0,30})?\\s*\\2ที่\\s*[\\d๐-๙]+))`, 'gu')
const TIGHT = new RegExp(`^${ORDINAL}(?:\\s*ของ[\\u0E00-\\u0E7F]{0,30})?\\s*\\1ที่`, 'u')
/** What a text without it has no two of. */
const AN_ORDINAL = new RegExp(ORDINAL, 'u')
const CLASSIFIER = /(สมัย|ครั้ง|ชุด)ที่\s*([\d๐-๙]+)/gu

const western = (figures: string) => Number(figures.replace(/[๐-๙]/g, (c) => String(c.charCodeAt(0) - 0x0e50)))

/** What the source counts under a number: a term (khóa XV), an occasion (kỳ họp thứ 7), or it does not say. */
function roleOf(source: string, value: number): 'term' | 'occasion' | undefined {
  for (const quantity of readNumbers(source, 'vi')) {
    if (quantity.values[0] !== value) continue
    const before = source.slice(Math.max(0, quantity.start - 24), quantity.start)
    if (TERM_HEAD.test(before)) return 'term'
    if (OCCASION_HEAD.test(before)) return 'occasion'
  }
  return undefined
}

/** The classifier to put where the source shows which of the two is wrong: ครั้ง for an occasion, สมัย for a term. */
function rightClassifier(role: 'term' | 'occasion' | undefined, classifier: string): string | undefined {
  if (role === 'occasion' && classifier !== 'ครั้ง') return 'ครั้ง'
  if (role === 'term' && classifier === 'ครั้ง') return 'สมัย'
  return undefined
}

/** What Vietnamese gives a number (bão số 11, quốc lộ 3), and a Thai count of as many: พายุ 11 ลูก is eleven storms. */
const NUMBERED =
  /(?<![\p{L}\p{M}])(?:bão|cơn bão|tổ|đội|nhà máy|trạm|cơ sở|chi nhánh|nghị định|nghị quyết|chỉ thị|thông tư|quyết định|công điện|giếng|giàn|tàu|cầu|cống|lô|khu)\s+số\s+(\d+)(?![\d/]|[.,]\d|\s*-\s*\d)/giu
/** What a source without it numbers nothing by. */
const A_NUMBER = /số\s+\d/i
const COUNT =
  /(?<!ที่|หมายเลข|เลขที่|เบอร์|สาย|ลำดับ|[\d.,] ?)\s?(\d+)\s?(?:ลูก|แห่ง|ฉบับ|ทีม|โรง|หลัง|คน|ครั้ง|เครื่อง|โครงการ|จุด|ลำ|ชุด|กลุ่ม|หน่วย|สะพาน|บ่อ)(?!ที่)/gu

function countedDrafts({ source, target }: Pair): Draft[] {
  if (!A_NUMBER.test(source)) return []
  return matchesOf(source, NUMBERED).flatMap((match): Draft[] => {
    const value = Number(match[1])
    if (value < 2 || readNumbers(source, 'vi').filter(({ values }) => values[0] === value).length > 1) return []
    return matchesOf(target, COUNT)
      .filter((count) => Number(count[1]) === value)
      .map((count) => {
        const [found = ''] = count
        const start = count.index + found.length - found.trimStart().length
        const span = { start, end: count.index + found.length }
        return {
          message: 'counted',
          params: { target: found.trim(), source: match[0] },
          source: [{ start: match.index, end: match.index + match[0].length }],
          target: [span],
          fixes: [
            {
              start: count.index,
              end: span.end,
              text: `หมายเลข ${value}${/^[ก-๛]/.test(target.slice(span.end)) ? ' ' : ''}`,
            },
          ],
        }
      })
  })
}

function drafts(pair: Pair): readonly Draft[] {
  return [...countedDrafts(pair), ...collapsedDrafts(pair)]
}

function collapsedDrafts(pair: Pair): Draft[] {
  if (!AN_ORDINAL.test(pair.target)) return []
  return matchesOf(pair.target, TWICE).flatMap((match): Draft[] => {
    const [found] = match.slice(1)
    const ordinals = matchesOf(found ?? '', CLASSIFIER)
    const values = ordinals.map((ordinal) => western(ordinal[2]!))
    if (!found || new Set(values).size < 2) return []
    const roles = values.map((value) => roleOf(pair.source, value))
    // Words between the two may make two things of them; only the source can tell that it is one.
    if (!TIGHT.test(found) && (roles.includes(undefined) || new Set(roles).size < 2)) return []
    if (roles[0] !== undefined && roles.every((role) => role === roles[0])) return []
    const fixes = ordinals.flatMap((ordinal, i) => {
      const text = rightClassifier(roles[i], ordinal[1]!)
      const start = match.index + ordinal.index
      return text ? [{ start, end: start + ordinal[1]!.length, text }] : []
    })
    return [
      {
        message: 'collapsed',
        params: { target: found, classifier: `${ordinals[0]![1]}ที่` },
        target: [{ start: match.index, end: match.index + found.length }],
        fixes: fixes.slice(0, 1),
      },
    ]
  })
}

/** khóa, kỳ and lần count different things; one Thai classifier for all of them makes two ordinals of one. */
export const ordinals: Check = {
  meta: {
    id: 'ordinals',
    severity: 'major',
    category: 'accuracy/mistranslation',
    title: { en: 'Terms, sessions and times', th: 'สมัย ครั้ง และชุด', vi: 'Khóa, kỳ và lần' },
    what: {
      en: 'The same classifier twice in a row with different numbers: kỳ họp thứ 7, khóa XV as สมัยที่ 7 สมัยที่ 15; or a thing’s number as a count: bão số 11 as พายุ 11 ลูก.',
      th: 'ลักษณนามเดียวกันซ้ำสองครั้งติดกันแต่เลขต่างกัน เช่น kỳ họp thứ 7, khóa XV เป็น สมัยที่ 7 สมัยที่ 15 หรือหมายเลขกลายเป็นจำนวนนับ เช่น bão số 11 เป็น พายุ 11 ลูก',
      vi: 'Một loại từ dùng hai lần liền nhau với hai số khác nhau: kỳ họp thứ 7, khóa XV thành สมัยที่ 7 สมัยที่ 15; hoặc số hiệu thành số đếm: bão số 11 thành พายุ 11 ลูก.',
    },
    why: {
      en: 'A session (ครั้งที่) of a term (สมัยที่) can no longer be told from the term itself.',
      th: 'ผู้อ่านแยกไม่ออกว่าเลขใดคือการประชุมครั้งที่เท่าใด และเลขใดคือสมัย',
      vi: 'Người đọc không còn phân biệt được kỳ họp (ครั้งที่) với khóa (สมัยที่).',
    },
    wrong: { source: 'Kỳ họp thứ 7, Quốc hội khóa XV', target: 'การประชุมสภาแห่งชาติ สมัยที่ 7 สมัยที่ 15' },
    right: { source: 'Kỳ họp thứ 7, Quốc hội khóa XV', target: 'การประชุมครั้งที่ 7 สภาแห่งชาติสมัยที่ 15' },
    messages: {
      counted: {
        en: '“{{target}}” counts as many; “{{source}}” is one, of that number.',
        th: '“{{target}}” เป็นจำนวนนับ แต่ “{{source}}” คือหมายเลข',
        vi: '“{{target}}” là số đếm, còn “{{source}}” là số hiệu.',
      },
      collapsed: {
        en: '“{{classifier}}” stands twice with different numbers: khóa, kỳ and lần count different things.',
        th: '“{{classifier}}” ซ้ำกันแต่เลขต่างกัน: khóa (สมัยที่) kỳ และ lần (ครั้งที่) นับคนละอย่าง',
        vi: '“{{classifier}}” đứng hai lần với hai số khác nhau: khóa, kỳ và lần đếm những thứ khác nhau.',
      },
    },
  },
  needsSource: false,
  segment: drafts,
}
