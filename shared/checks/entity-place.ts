import { type PlaceMention, placeInThai, placeMentions } from '../lexicon/places.ts'
import { readNames } from '../names/readNames.ts'
import { findName, soundsLike } from '../names/soundsLike.ts'
import { withoutDiacritics } from '../text/normalise.ts'
import { overlaps } from '../text/spans.ts'
import type { Check, Draft, Pair, Scope } from './check.ts'

const UNIT_BEFORE = /(?:จังหวัด|เทศบาลนคร|นคร|เมือง|กรุง)\s?$/u

const namesIn = (mentions: readonly PlaceMention[]): Set<string> => new Set(mentions.flatMap(({ value }) => value))

/** Whether the Thai has the place in another spelling, outside the words that are in question. */
function standsElsewhere(name: string, target: string, inQuestion: readonly PlaceMention[]): boolean {
  if (target.includes(withoutDiacritics(name)) || target.includes(name)) return true
  return findName(name, target).some((place) => !inQuestion.some((mention) => overlaps(mention, place)))
}

/** Whether some other name of the Vietnamese is heard like this Thai: a person or a small place of like sound. */
const isHeardInSource = (mention: PlaceMention, source: string): boolean =>
  readNames(source).some((name) => soundsLike(source.slice(name.start, name.end), mention.text).same)

/** Whether a place that the source does name is heard here, in a form of which the mention is only a part (หวิญลอง, not วิญ). */
const isPartOf = (mention: PlaceMention, source: readonly PlaceMention[], target: string): boolean =>
  source.some(
    ({ value, text }) =>
      value.some((name) => name.split(/\s*[-–]\s*/u).some((part) => mention.value.includes(part))) ||
      findName(text, target).some((place) => overlaps(mention, place) && place.end - place.start > mention.text.length),
  )

const namedNearby = (mention: PlaceMention, scope: Scope): boolean =>
  scope.pairs.some((pair) =>
    placeMentions(pair.source, 'vi').some(({ value }) => value.some((name) => mention.value.includes(name))),
  )

function draftOf(mention: PlaceMention, gone: readonly PlaceMention[]): Draft {
  const expected = namesIn(gone)
  const [name] = expected
  const span = { start: mention.start, end: mention.end }
  const better = expected.size === 1 && name ? placeInThai(name) : ''
  return {
    message: name ? 'swapped' : 'extra',
    params: { found: mention.text, place: mention.value[0] ?? '', expected: [...expected].join(', ') },
    source: gone.map(({ start, end }) => ({ start, end })),
    target: [span],
    fixes: better ? [{ ...span, text: better }] : [],
  }
}

function segment(pair: Pair, scope: Scope): Draft[] {
  const target = placeMentions(pair.target, 'th')
  if (target.length === 0) return []
  const source = placeMentions(pair.source, 'vi')
  const inSource = namesIn(source)
  const extra = target.filter(
    (mention) => !mention.value.some((name) => inSource.has(name)) && !isPartOf(mention, source, pair.target),
  )
  if (extra.length === 0) return []
  const inTarget = namesIn(target)
  const gone = source.filter(
    ({ value }) => !value.some((name) => inTarget.has(name) || standsElsewhere(name, pair.target, extra)),
  )
  const sure = (mention: PlaceMention) =>
    UNIT_BEFORE.test(pair.target.slice(0, mention.start)) &&
    !namedNearby(mention, scope) &&
    !isHeardInSource(mention, pair.source)
  return extra.filter((mention) => gone.length > 0 || sure(mention)).map((mention) => draftOf(mention, gone))
}

/** Provinces and well-known places of Vietnam: what the Thai names, the Vietnamese must name. */
export const entityPlace: Check = {
  needsSource: true,
  meta: {
    id: 'entity-place',
    severity: 'critical',
    category: 'accuracy/entity',
    title: { en: 'Another place', th: 'สถานที่ไม่ตรงกับต้นฉบับ', vi: 'Sai địa danh' },
    what: {
      en: 'The Thai names a Vietnamese province or city that the source does not name.',
      th: 'ภาษาไทยระบุจังหวัดหรือเมืองของเวียดนามที่ต้นฉบับไม่ได้กล่าวถึง',
      vi: 'Bản tiếng Thái nêu tỉnh, thành phố mà nguyên bản không nhắc tới.',
    },
    why: {
      en: 'Many Vietnamese provinces differ by one syllable: Hà Giang and Bắc Giang lie 200 km apart.',
      th: 'ชื่อจังหวัดเวียดนามหลายแห่งต่างกันเพียงพยางค์เดียว ห่าซางกับบั๊กซางอยู่ห่างกัน 200 กิโลเมตร',
      vi: 'Nhiều tỉnh chỉ khác nhau một âm tiết: Hà Giang và Bắc Giang cách nhau 200 km.',
    },
    wrong: { source: 'Nông dân Bắc Giang thu hoạch vải.', target: 'เกษตรกรห่าซางเก็บลิ้นจี่' },
    right: { source: 'Nông dân Bắc Giang thu hoạch vải.', target: 'เกษตรกรบั๊กซางเก็บลิ้นจี่' },
    messages: {
      swapped: {
        en: '“{{found}}” is {{place}}; the source says {{expected}}.',
        th: '“{{found}}” คือ {{place}} แต่ต้นฉบับกล่าวถึง {{expected}}',
        vi: '“{{found}}” là {{place}}; nguyên bản viết {{expected}}.',
      },
      extra: {
        en: '“{{found}}”: the source does not speak of {{place}}.',
        th: '“{{found}}”: ต้นฉบับไม่ได้กล่าวถึง {{place}}',
        vi: '“{{found}}”: nguyên bản không nhắc tới {{place}}.',
      },
    },
  },
  segment,
}
