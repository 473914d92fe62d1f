import type { Span } from '../model.ts'
import { alignFacts, type FactAlignment } from '../numbers/align.ts'
import type { Fact } from '../numbers/facts.ts'
import { mendFact } from '../numbers/mend.ts'
import type { Check, Draft, Pair } from './check.ts'

const KINDS = new Set<Fact['kind']>(['day', 'month', 'weekday', 'quarter', 'century', 'decade'])
const span = ({ start, end }: Span): Span => ({ start, end })
const cover = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) })

type Changed = FactAlignment['changed'][number]

/** The other half of a day and month that changed places (4/11 read as 11 April), or nothing. */
function swappedWith(day: Changed, changed: readonly Changed[]): Changed | undefined {
  if (day.target.kind !== 'day') return undefined
  return changed.find(
    ({ source, target }) =>
      target.kind === 'month' &&
      target.date === day.target.date &&
      source.values[0] === day.target.values[0] &&
      target.values[0] === day.source.values[0],
  )
}

function changedDrafts(pair: Pair, changed: readonly Changed[]): Draft[] {
  const done = new Set<Changed>()
  return changed.flatMap((change): Draft[] => {
    const partner = swappedWith(change, changed)
    if (done.has(change)) return []
    if (partner) done.add(partner)
    const parts = partner ? [change, partner] : [change]
    const source = partner ? cover(change.source, partner.source) : span(change.source)
    const target = partner ? cover(change.target, partner.target) : span(change.target)
    const fixes = parts.map((part) => mendFact(part.source, part.target)).filter((fix) => fix !== undefined)
    const between = partner ? pair.target.slice(change.target.end, partner.target.start) : ''
    const text = fixes.map((fix) => fix.text).join(between)
    return [
      {
        message: partner ? 'swapped' : 'changed',
        params: {
          source: pair.source.slice(source.start, source.end),
          target: pair.target.slice(target.start, target.end),
        },
        source: [source],
        target: [target],
        fixes: fixes.length === parts.length ? [{ ...target, text }] : [],
      },
    ]
  })
}

function lunarDrafts(pair: Pair, { links }: FactAlignment): Draft[] {
  return links
    .filter(
      ({ source, target }) =>
        target.kind === 'month' && target.form === 'words' && source.date?.lunar && !target.date?.lunar,
    )
    .map(({ source, target }) => ({
      message: 'lunar',
      params: {
        source: pair.source.slice(source.start, source.end),
        target: pair.target.slice(target.start, target.end),
      },
      source: [span(source.date ?? source)],
      target: [span(target.date ?? target)],
    }))
}

/** What the Thai leaves out may be clear from its context, so that is only for a look; what it adds or changes is not. */
function drafts(pair: Pair): readonly Draft[] {
  const alignment = alignFacts(pair.source, pair.target)
  const ours = (fact: Fact) => KINDS.has(fact.kind)
  return [
    ...changedDrafts(
      pair,
      alignment.changed.filter(({ target }) => ours(target)),
    ),
    ...lunarDrafts(pair, alignment),
    ...alignment.extra.filter(ours).map(
      (fact): Draft => ({
        message: 'extra',
        // English names the weekday that Vietnamese leaves out, and translators know it.
        severity: fact.kind === 'weekday' ? 'neutral' : 'major',
        params: { target: pair.target.slice(fact.start, fact.end) },
        target: [span(fact)],
      }),
    ),
    ...alignment.missing.filter(ours).map(
      (fact): Draft => ({
        message: 'missing',
        severity: 'neutral',
        params: { source: pair.source.slice(fact.start, fact.end) },
        source: [span(fact)],
      }),
    ),
  ]
}

/** Days, months, weekdays, quarters, decades and centuries must be those of the source. */
export const date: Check = {
  meta: {
    id: 'date',
    severity: 'critical',
    category: 'accuracy/date',
    title: { en: 'Dates', th: 'วันเดือน', vi: 'Ngày tháng' },
    what: {
      en: 'A day, month, weekday, quarter, decade or century that is not the source’s; day and month in each other’s place; a lunar month under a solar name.',
      th: 'วัน เดือน วันในสัปดาห์ ไตรมาส ทศวรรษ หรือศตวรรษที่ไม่ตรงกับต้นฉบับ วันกับเดือนสลับกัน หรือเดือนจันทรคติที่เขียนเป็นเดือนสุริยคติ',
      vi: 'Ngày, tháng, thứ, quý, thập niên hay thế kỷ không phải của bản gốc; ngày và tháng bị đảo; tháng âm lịch ghi thành tháng dương lịch.',
    },
    why: {
      en: 'Vietnamese writes the day first (4/11 is 4 November) and names months and weekdays by number, which machines mistake.',
      th: 'ภาษาเวียดนามเขียนวันก่อนเดือน (4/11 คือ 4 พฤศจิกายน) และเรียกเดือนกับวันเป็นตัวเลข เครื่องจึงมักแปลผิด',
      vi: 'Tiếng Việt viết ngày trước (4/11 là ngày 4 tháng 11) và gọi tháng, thứ bằng số nên máy hay nhầm.',
    },
    wrong: { source: 'Cuộc họp diễn ra ngày 4/11.', target: 'การประชุมมีขึ้นวันที่ 11 เมษายน' },
    right: { source: 'Cuộc họp diễn ra ngày 4/11.', target: 'การประชุมมีขึ้นวันที่ 4 พฤศจิกายน' },
    messages: {
      changed: {
        en: '“{{target}}” stands where the source has “{{source}}”.',
        th: '“{{target}}” ไม่ตรงกับ “{{source}}” ในต้นฉบับ',
        vi: '“{{target}}” không khớp với “{{source}}” trong bản gốc.',
      },
      swapped: {
        en: 'Day and month changed places: “{{source}}” is not “{{target}}”.',
        th: 'วันกับเดือนสลับกัน: “{{source}}” ไม่ใช่ “{{target}}”',
        vi: 'Ngày và tháng bị đảo: “{{source}}” không phải “{{target}}”.',
      },
      lunar: {
        en: '“{{source}}” is a month of the lunar calendar; “{{target}}” is a solar one.',
        th: '“{{source}}” เป็นเดือนจันทรคติ แต่ “{{target}}” เป็นเดือนสุริยคติ',
        vi: '“{{source}}” là tháng âm lịch; “{{target}}” là tháng dương lịch.',
      },
      extra: {
        en: '“{{target}}” has no counterpart in the source.',
        th: 'ไม่พบ “{{target}}” ในต้นฉบับ',
        vi: 'Bản gốc không có “{{target}}”.',
      },
      missing: {
        en: '“{{source}}” is missing from the Thai.',
        th: 'ไม่พบ “{{source}}” ในคำแปล',
        vi: 'Bản dịch thiếu “{{source}}”.',
      },
    },
  },
  needsSource: true,
  segment: drafts,
}
