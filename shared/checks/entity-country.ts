import { capitalsIn } from '../lexicon/capitals.ts'
import { type CountryMention, countryById, countryMentions } from '../lexicon/countries.ts'
import type { Span } from '../model.ts'
import type { Check, Draft, Pair, Scope } from './check.ts'

const named = (mentions: readonly CountryMention[]): CountryMention[] =>
  mentions.filter((mention) => mention.value.named)
const idsOf = (mentions: readonly CountryMention[]): Set<string> => new Set(mentions.map((mention) => mention.value.id))
const spanOf = ({ start, end }: Span): Span => ({ start, end })
const nameOf = (id: string, language: 'vi' | 'th'): string => countryById(id)?.[language][0] ?? id

/** Whether the document speaks of the country near this pair, or in its title: translators name again what stood before. */
function isNear(pair: Pair, scope: Scope, id: string): boolean {
  const at = scope.pairs.findIndex((other) => other.id === pair.id)
  const around = [...scope.pairs.slice(0, 1), ...scope.pairs.slice(Math.max(0, at - 3), at + 4)]
  return around.some((other) => other.id !== pair.id && idsOf(named(countryMentions(other.source, 'vi'))).has(id))
}

/** Vietnam goes without saying in Vietnamese news: any mark of home excuses its name. */
const isHome = (scope: Scope): boolean =>
  scope.pairs.some((pair) => countryMentions(pair.source, 'vi').some((mention) => mention.value.id === 'VN'))

interface Sides {
  readonly source: readonly CountryMention[]
  readonly target: readonly CountryMention[]
  /** Named in the Thai, neither named nor implied in the Vietnamese. */
  readonly extra: readonly CountryMention[]
  /** Ids named in the Vietnamese, neither named nor implied in the Thai, nor left as they were written. */
  readonly missing: readonly string[]
}

function sidesOf(pair: Pair): Sides {
  const source = countryMentions(pair.source, 'vi')
  const target = countryMentions(pair.target, 'th')
  const isIn = (mentions: readonly CountryMention[], id: string) => mentions.some(({ value }) => value.id === id)
  const gone = source.filter(({ value, text }) => value.named && !isIn(target, value.id) && !pair.target.includes(text))
  return {
    source,
    target,
    extra: target.filter(({ value }) => value.named && !isIn(source, value.id)),
    missing: gone.length > 0 ? [...idsOf(gone)] : [],
  }
}

function extraDraft(sides: Sides, mention: CountryMention): Draft {
  const id = mention.value.id
  const [gone] = sides.missing
  const swapped = gone !== undefined && sides.missing.length === 1
  const stands = swapped ? sides.source.filter((other) => other.value.id === gone) : []
  return {
    message: swapped ? 'swapped' : 'extra',
    params: { found: mention.text, country: nameOf(id, 'vi'), expected: gone ? nameOf(gone, 'vi') : '' },
    source: stands.map(spanOf),
    target: [spanOf(mention)],
    fixes: swapped ? [{ ...spanOf(mention), text: nameOf(gone, 'th') }] : [],
  }
}

/** A country that is gone without another in its place: translators may do that, so it is only told. */
function missingDraft(sides: Sides, id: string): Draft {
  return {
    message: 'missing',
    params: { country: nameOf(id, 'vi'), expected: nameOf(id, 'th') },
    source: sides.source.filter((mention) => mention.value.id === id && mention.value.named).map(spanOf),
    severity: 'neutral',
  }
}

/** A capital of the source that is gone, where the Thai has one of a country that the source has nothing of: โตเกียว for Seoul. */
function capitals(pair: Pair, { source }: Sides): Draft[] {
  const written = capitalsIn(pair.target, 'th')
  if (written.length === 0) return []
  const said = capitalsIn(pair.source, 'vi')
  const gone = said.filter(
    ({ value, text }) => !written.some((other) => other.value === value) && !pair.target.includes(text),
  )
  const odd = written.filter(({ value }) => !source.some((mention) => mention.value.id === value.country))
  const [lost] = gone
  if (!lost || odd.length === 0 || new Set(gone.map(({ value }) => value)).size > 1) return []
  return odd.map((place) => ({
    message: 'capital',
    params: { found: place.text, expected: lost.text },
    source: gone.map(spanOf),
    target: [spanOf(place)],
    fixes: [{ ...spanOf(place), text: lost.value.th[0] ?? '' }],
  }))
}

function segment(pair: Pair, scope: Scope): Draft[] {
  const sides = sidesOf(pair)
  const swap = sides.missing.length > 0
  const moved = capitals(pair, sides)
  if (sides.extra.length === 0) return [...moved, ...sides.missing.map((id) => missingDraft(sides, id))]
  const extra = sides.extra
    .filter(({ value: { id } }) => swap || !(id === 'VN' ? isHome(scope) : isNear(pair, scope, id)))
    .map((mention) => extraDraft(sides, mention))
  return [...moved, ...extra]
}

/** Countries, nationalities and capitals: what the Thai names, the Vietnamese must name or imply. */
export const entityCountry: Check = {
  needsSource: true,
  meta: {
    id: 'entity-country',
    severity: 'critical',
    category: 'accuracy/entity',
    title: { en: 'Another country', th: 'ประเทศไม่ตรงกับต้นฉบับ', vi: 'Sai tên nước' },
    what: {
      en: 'The Thai names a country, people or union of countries that the source neither names nor implies; or one of the source’s is gone (told as a neutral note).',
      th: 'ภาษาไทยระบุประเทศ ชนชาติ หรือสหภาพที่ต้นฉบับไม่ได้กล่าวถึงและไม่ได้บอกเป็นนัย หรือประเทศในต้นฉบับหายไป (แจ้งเป็นข้อสังเกต)',
      vi: 'Bản tiếng Thái nêu một nước, dân tộc hoặc liên minh mà nguyên bản không nhắc và cũng không ngụ ý; hoặc nước có trong nguyên bản bị mất (chỉ nhắc nhẹ).',
    },
    why: {
      en: 'A swapped country turns a report into a false one, and reads quite naturally.',
      th: 'การสลับประเทศทำให้ข่าวกลายเป็นข่าวเท็จ ทั้งที่อ่านแล้วลื่นไหล',
      vi: 'Nhầm tên nước biến tin đúng thành tin sai, mà đọc lên vẫn trôi chảy.',
    },
    wrong: { source: 'Việt Nam ký thỏa thuận với Hàn Quốc.', target: 'เวียดนามลงนามข้อตกลงกับญี่ปุ่น' },
    right: { source: 'Việt Nam ký thỏa thuận với Hàn Quốc.', target: 'เวียดนามลงนามข้อตกลงกับเกาหลีใต้' },
    messages: {
      swapped: {
        en: '“{{found}}” is {{country}}; the source says {{expected}}.',
        th: '“{{found}}” คือ {{country}} แต่ต้นฉบับกล่าวถึง {{expected}}',
        vi: '“{{found}}” là {{country}}; nguyên bản viết {{expected}}.',
      },
      capital: {
        en: '“{{found}}” stands where the source says “{{expected}}”.',
        th: '“{{found}}” ปรากฏแทน “{{expected}}” ในต้นฉบับ',
        vi: '“{{found}}” đứng ở chỗ nguyên bản viết “{{expected}}”.',
      },
      missing: {
        en: 'The source names {{country}}; the Thai does not say “{{expected}}”.',
        th: 'ต้นฉบับกล่าวถึง {{country}} แต่ภาษาไทยไม่มี “{{expected}}”',
        vi: 'Nguyên bản nhắc tới {{country}}; bản tiếng Thái không có “{{expected}}”.',
      },
      extra: {
        en: '“{{found}}”: the source does not speak of {{country}}.',
        th: '“{{found}}”: ต้นฉบับไม่ได้กล่าวถึง {{country}}',
        vi: '“{{found}}”: nguyên bản không nhắc tới {{country}}.',
      },
    },
  },
  segment,
}
