import type { Match } from '../lexicon/matcher.ts'
import { type Concept, termPlaces } from '../lexicon/terms.ts'
import { foldVietnamese } from '../text/normalise.ts'
import { EDGE, thaiWordEdges } from '../text/words.ts'
import type { Check, Draft, Pair, Scope, TermEntry } from './check.ts'

type Place = Match<readonly Concept[]>

const idsOf = (places: readonly Place[]): Set<string> =>
  new Set(places.flatMap((place) => place.value.map(({ id }) => id)))
const spanOf = ({ start, end }: Place) => ({ start, end })

/** What is denied in the Thai does not stand for its opposite in the Vietnamese: ไม่อาจไม่เห็นด้วย is consent. */
const DENIED_BEFORE = /(?:ไม่|มิ)(?:อาจ|ได้|ใช่|สามารถ)?\s?$/u

/** Forms this short may stand inside another word: ลด in เทศกาลดอกไม้. */
const SHORT = 3
function isWord({ start, end }: Place, thai: string): boolean {
  const edges = thaiWordEdges(thai)
  return edges[start] === EDGE && edges[end] === EDGE
}

/** A concept of a group that only the Vietnamese has, beside one that only the Thai has: one stands for the other. */
function swapped(pair: Pair): Draft[] {
  const source = termPlaces(pair.source, 'vi')
  const target = termPlaces(pair.target, 'th')
  const inTarget = idsOf(target)
  const gone = source.filter(({ value }) => value.some(({ id, group }) => group && !inTarget.has(id)))
  if (gone.length === 0) return []
  const inSource = idsOf(source)
  return target.flatMap((place) => {
    if (place.value.some(({ id, group }) => !group || inSource.has(id))) return []
    if (place.text.length <= SHORT && !isWord(place, pair.target)) return []
    if (DENIED_BEFORE.test(pair.target.slice(Math.max(0, place.start - 12), place.start))) return []
    const group = place.value[0]?.group
    const lost = gone.filter(({ value }) =>
      value.some((concept) => concept.group === group && !inTarget.has(concept.id)),
    )
    const kinds = new Set(lost.flatMap(({ value }) => value.filter((c) => c.group === group).map(({ id }) => id)))
    const [first] = lost
    if (!first) return []
    const better = kinds.size === 1 ? (first.value.find((concept) => concept.group === group)?.th[0] ?? '') : ''
    return [
      {
        message: 'swapped',
        params: { found: place.text, term: first.text, better },
        source: lost.map(spanOf),
        target: [spanOf(place)],
        fixes: better ? [{ ...spanOf(place), text: better }] : [],
        category: 'accuracy/mistranslation',
      },
    ]
  })
}

/** The first place of a term in a Vietnamese text, by whole syllables. */
function termAt(term: string, text: string): { start: number; end: number } | undefined {
  const folded = foldVietnamese(text)
  const wanted = foldVietnamese(term.normalize('NFC'))
  for (let at = folded.indexOf(wanted); wanted && at >= 0; at = folded.indexOf(wanted, at + 1)) {
    const end = at + wanted.length
    if (!/[\p{L}\p{M}]/u.test(folded[at - 1] ?? ' ') && !/[\p{L}\p{M}]/u.test(folded[end] ?? ' '))
      return { start: at, end }
  }
  return undefined
}

/** A term of the project's glossary whose Thai forms are all absent. */
function absent(pair: Pair, entry: TermEntry): Draft[] {
  const forms = [...entry.preferred, ...entry.admitted]
  if (!forms.length || forms.some((form) => pair.target.includes(form.normalize('NFC')))) return []
  const place = entry.source.map((term) => termAt(term, pair.source)).find((span) => span !== undefined)
  if (!place) return []
  const params = { term: pair.source.slice(place.start, place.end), better: forms[0] ?? '' }
  return [{ message: 'absent', params, source: [place] }]
}

/** Terms of the source that the Thai does not have, or has another in their place. */
export const termMissing: Check = {
  needsSource: true,
  meta: {
    id: 'term-missing',
    severity: 'major',
    category: 'terminology',
    title: { en: 'Term missing or swapped', th: 'คำศัพท์หายหรือสลับกัน', vi: 'Thiếu hoặc nhầm thuật ngữ' },
    what: {
      en: 'A title, body, rank, round or glossary term of the source is not in the Thai, or another of its kind stands in its place.',
      th: 'ตำแหน่ง องค์กร ยศ รอบการแข่งขัน หรือคำในอภิธานศัพท์ของต้นฉบับไม่ปรากฏในภาษาไทย หรือมีคำอื่นในกลุ่มเดียวกันมาแทน',
      vi: 'Chức danh, cơ quan, cấp bậc, vòng đấu hoặc thuật ngữ của nguyên bản không có trong tiếng Thái, hoặc bị thay bằng từ khác cùng loại.',
    },
    why: {
      en: 'A deputy prime minister is not a vice president, and a semi-final is not a final.',
      th: 'รองนายกรัฐมนตรีไม่ใช่รองประธานาธิบดี และรอบรองชนะเลิศไม่ใช่รอบชิงชนะเลิศ',
      vi: 'Phó Thủ tướng không phải Phó Tổng thống, bán kết không phải chung kết.',
    },
    wrong: { source: 'Phó Thủ tướng thăm công trường.', target: 'รองประธานาธิบดีเยี่ยมสถานที่ก่อสร้าง' },
    right: { source: 'Phó Thủ tướng thăm công trường.', target: 'รองนายกรัฐมนตรีเยี่ยมสถานที่ก่อสร้าง' },
    messages: {
      swapped: {
        en: '“{{found}}” stands where the source says “{{term}}”.',
        th: '“{{found}}” ปรากฏแทน “{{term}}” ในต้นฉบับ',
        vi: '“{{found}}” đứng ở chỗ nguyên bản viết “{{term}}”.',
      },
      absent: {
        en: '“{{term}}” has no counterpart; the glossary says “{{better}}”.',
        th: 'ไม่พบคำแปลของ “{{term}}” อภิธานศัพท์กำหนดว่า “{{better}}”',
        vi: 'Không thấy “{{term}}”; bảng thuật ngữ quy định “{{better}}”.',
      },
    },
  },
  segment: (pair, scope: Scope) => [...swapped(pair), ...scope.terms.flatMap((entry) => absent(pair, entry))],
}
