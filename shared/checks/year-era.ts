import calendar from '../dates/calendar.json' with { type: 'json' }
import type { DatePart, YearEra } from '../dates/mention.ts'
import { readDates } from '../dates/readDates.ts'
import type { Span } from '../model.ts'
import { alignFacts } from '../numbers/align.ts'
import { mendFact } from '../numbers/mend.ts'
import type { Check, Draft, Pair, Scope } from './check.ts'

const span = ({ start, end }: Span): Span => ({ start, end })

function changedYears(pair: Pair): Draft[] {
  const { changed, extra, missing } = alignFacts(pair.source, pair.target)
  const wrong = changed
    .filter(({ target }) => target.kind === 'year')
    .map(({ source, target }): Draft => {
      const figure = pair.target.slice(target.start, target.end)
      const fix = mendFact(source, target)
      const copied = target.part?.era === 'buddhist' && Number(figure) === source.values[0]
      return {
        message: copied ? 'unconverted' : 'changed',
        params: {
          source: pair.source.slice(source.start, source.end),
          target: figure,
          ...(fix ? { mended: fix.text } : {}),
        },
        source: [span(source)],
        target: [span(target)],
        fixes: fix ? [fix] : [],
      }
    })
  const added = extra.filter(({ kind }) => kind === 'year')
  const lost = missing.filter(({ kind }) => kind === 'year')
  return [
    ...wrong,
    ...added.map(
      (fact): Draft => ({
        message: 'extra',
        severity: 'major',
        params: { target: pair.target.slice(fact.start, fact.end) },
        target: [span(fact)],
      }),
    ),
    ...lost.map(
      (fact): Draft => ({
        message: 'missing',
        severity: 'neutral',
        params: { source: pair.source.slice(fact.start, fact.end) },
        source: [span(fact)],
      }),
    ),
  ]
}

/** Years that a word says are years: a bare figure may belong to a name (Asian Cup 2027), which keeps its own. */
const markedYears = (pair: Pair): DatePart[] =>
  readDates(pair.target, 'th').flatMap((date) => date.parts.filter((part) => part.kind === 'year' && part.marked))

/** The era that the document should keep to: the project's, or where that is open, the one that most of its years have; of as many, Thailand's. */
function expectedEra(scope: Scope): YearEra {
  if (scope.settings.era !== 'either') return scope.settings.era
  let balance = 0
  for (const pair of scope.pairs) for (const year of markedYears(pair)) balance += year.era === 'buddhist' ? 1 : -1
  return balance < 0 ? 'gregorian' : 'buddhist'
}

const LABEL_BEFORE = /[พค]\.?\s?ศ\.?\s*$/

/** One draft for all years of a segment that are in the other era; its fix rewrites them together, labels and all. */
function eraDraft(pair: Pair, years: readonly DatePart[], era: YearEra, message: string): Draft {
  const edits = years.map((year) => {
    const value = String((year.values[0] ?? 0) + (era === 'buddhist' ? calendar.eraOffset : 0))
    const label = LABEL_BEFORE.exec(pair.target.slice(0, year.start))?.[0] ?? ''
    return { start: year.start - label.length, end: year.end, label, text: value.slice(-(year.end - year.start)) }
  })
  const start = edits[0]?.start ?? 0
  let from = start
  let text = ''
  for (const edit of edits) {
    const label = edit.label ? edit.label.replace(/^[พค]/, era === 'buddhist' ? 'พ' : 'ค') : ''
    text += pair.target.slice(from, edit.start) + label + edit.text
    from = edit.end
  }
  return {
    message,
    severity: 'minor',
    category: 'style/consistency',
    params: {
      target: years.map((year) => pair.target.slice(year.start, year.end)).join(', '),
      mended: edits.map((edit) => edit.text).join(', '),
    },
    target: years.map(span),
    fixes: [{ start, end: from, text }],
  }
}

/** One era in one document: the years of the other era are marked, once a segment. Years that differ from the source are left to the segment's check. */
function mixedEras(scope: Scope): ReadonlyMap<string, readonly Draft[]> {
  const era = expectedEra(scope)
  const found = new Map<string, Draft[]>()
  const message = scope.settings.era === 'either' ? 'mixed' : 'style'
  for (const pair of scope.pairs) {
    const odd = markedYears(pair).filter((year) => year.era !== era)
    if (odd.length > 0) found.set(pair.id, [eraDraft(pair, odd, era, message)])
  }
  return found
}

/** Years must be the source's, in one era through the document (พ.ศ. = ค.ศ. + 543). */
export const yearEra: Check = {
  meta: {
    id: 'year-era',
    severity: 'critical',
    category: 'accuracy/date',
    title: { en: 'Years and eras', th: 'ปีและศักราช', vi: 'Năm và kỷ nguyên' },
    what: {
      en: 'A year that is not the source’s, wrongly converted (พ.ศ. = ค.ศ. + 543), or in another era than the rest of the document or the project’s style.',
      th: 'ปีที่ไม่ตรงกับต้นฉบับ แปลงศักราชผิด (พ.ศ. = ค.ศ. + 543) หรือใช้ศักราชต่างจากส่วนอื่นของเอกสารหรือแบบของโครงการ',
      vi: 'Năm khác bản gốc, quy đổi sai (พ.ศ. = ค.ศ. + 543), hoặc dùng kỷ nguyên khác với phần còn lại của bài hay quy định của dự án.',
    },
    why: {
      en: 'A year off by one or ten is a false date; two eras side by side make the reader count.',
      th: 'ปีที่คลาดไปหนึ่งปีหรือสิบปีคือวันเวลาที่ผิด และศักราชสองแบบปนกันทำให้ผู้อ่านต้องคำนวณเอง',
      vi: 'Lệch một hay mười năm là sai sự kiện; hai kỷ nguyên lẫn nhau bắt người đọc phải tự tính.',
    },
    wrong: { source: 'Dự án khởi công năm 2024.', target: 'โครงการเริ่มก่อสร้างในปี 2566' },
    right: { source: 'Dự án khởi công năm 2024.', target: 'โครงการเริ่มก่อสร้างในปี 2567' },
    messages: {
      changed: {
        en: '“{{target}}” is not the source’s year {{source}}.',
        th: '“{{target}}” ไม่ตรงกับปี {{source}} ในต้นฉบับ',
        vi: '“{{target}}” không phải năm {{source}} của bản gốc.',
      },
      unconverted: {
        en: '“{{target}}” is a common-era year under a Buddhist-era label: พ.ศ. {{mended}}.',
        th: '“{{target}}” เป็น ค.ศ. แต่ระบุว่าเป็น พ.ศ. ที่ถูกคือ พ.ศ. {{mended}}',
        vi: '“{{target}}” là năm công nguyên nhưng ghi Phật lịch: พ.ศ. {{mended}}.',
      },
      mixed: {
        en: '“{{target}}” is in another era than the other years of this document ({{mended}}).',
        th: '“{{target}}” ใช้ศักราชต่างจากปีอื่นในเอกสารนี้ ({{mended}})',
        vi: '“{{target}}” dùng kỷ nguyên khác với các năm khác trong bài ({{mended}}).',
      },
      style: {
        en: '“{{target}}” is not in the era that the project writes ({{mended}}).',
        th: '“{{target}}” ไม่ใช่ศักราชที่โครงการกำหนด ({{mended}})',
        vi: '“{{target}}” không theo kỷ nguyên mà dự án quy định ({{mended}}).',
      },
      extra: {
        en: 'The year “{{target}}” has no counterpart in the source.',
        th: 'ไม่พบปี “{{target}}” ในต้นฉบับ',
        vi: 'Bản gốc không có năm “{{target}}”.',
      },
      missing: {
        en: 'The year {{source}} is missing from the Thai.',
        th: 'ไม่พบปี {{source}} ในคำแปล',
        vi: 'Bản dịch thiếu năm {{source}}.',
      },
    },
  },
  needsSource: false,
  segment: (pair) => (pair.source ? changedYears(pair) : []),
  document: mixedEras,
}
