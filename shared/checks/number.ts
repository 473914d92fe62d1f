import type { Severity } from '../model.ts'
import { alignFacts } from '../numbers/align.ts'
import { turnedBounds } from '../numbers/bounds.ts'
import type { Fact } from '../numbers/facts.ts'
import { mendFact } from '../numbers/mend.ts'
import { wrongScores } from '../numbers/scores.ts'
import type { Check, Draft, Pair } from './check.ts'

const DATE_KINDS = new Set<Fact['kind']>(['day', 'month', 'year', 'weekday', 'quarter', 'century', 'decade'])
/** A small number without a unit is often told in other words, and a clock time left out: worth a look, no more. */
const LEAST_TELLING = 10
const isClock = (fact: Fact) =>
  fact.kind === 'hour' || fact.kind === 'minute' || (fact.quantity?.unit?.ids.includes('hour') ?? false)
function weight(fact: Fact): Severity {
  return (fact.values[0] ?? 0) >= LEAST_TELLING ||
    fact.kind === 'minute' ||
    fact.kind === 'percent' ||
    fact.quantity?.scale
    ? 'major'
    : 'neutral'
}
const isNumber = (fact: Fact) => !DATE_KINDS.has(fact.kind)

const ALL = /ทั้งหมด|ทั้งสิ้น|ทุก|เต็ม|ครบ|ล้วน/u
/** A hundred per cent is all of it. */
const isAll = (fact: Fact, target: string) => fact.kind === 'percent' && fact.values[0] === 100 && ALL.test(target)

/** Whether two values differ by nothing but the order of magnitude: 615 tỷ and 615 ล้าน. */
function onlyScale(source: Fact, target: Fact): boolean {
  if (!source.quantity || !target.quantity) return false
  if (!source.quantity.scale && !target.quantity.scale && source.form !== 'vague') return false
  return source.values.some((s) =>
    target.values.some((t) => t > 0 && s > 0 && s !== t && Number.isInteger(Number(Math.log10(s / t).toFixed(6)))),
  )
}

function changedDraft(pair: Pair, source: Fact, target: Fact): Draft {
  const fix = mendFact(source, target)
  const written = {
    source: pair.source.slice(source.start, source.end),
    target: pair.target.slice(target.start, target.end),
  }
  return {
    message: onlyScale(source, target) ? 'scale' : 'changed',
    params: written,
    source: [{ start: source.start, end: source.end }],
    target: [{ start: target.start, end: target.end }],
    fixes: fix && fix.text !== written.target ? [fix] : [],
  }
}

function scoreDrafts({ source, target }: Pair): Draft[] {
  return wrongScores(source, target).map((score) => ({
    message: 'changed',
    params: {
      source: source.slice(score.source.start, score.source.end),
      target: target.slice(score.target.start, score.target.end),
    },
    source: [score.source],
    target: [score.target],
    fixes: [{ ...score.target, text: score.right }],
  }))
}

function drafts(pair: Pair): readonly Draft[] {
  const alignment = alignFacts(pair.source, pair.target)
  const scores = scoreDrafts(pair)
  const scored = (fact: Fact) =>
    scores.some(({ target }) => target?.some(({ start, end }) => fact.start < end && fact.end > start))
  const changed = alignment.changed.filter(({ target }) => !scored(target))
  const extra = alignment.extra.filter((fact) => !scored(fact))
  const { missing } = alignment
  return [
    ...scores,
    ...changed.filter(({ target }) => isNumber(target)).map(({ source, target }) => changedDraft(pair, source, target)),
    ...extra.filter(isNumber).map((fact): Draft => {
      const { start, end } = fact
      return {
        message: 'extra',
        severity: weight(fact),
        params: { target: pair.target.slice(start, end) },
        target: [{ start, end }],
      }
    }),
    ...turnedBounds(pair.source, pair.target, alignment.links).map(
      ({ source, target }): Draft => ({
        message: 'bound',
        severity: 'major',
        params: {
          source: pair.source.slice(source.start, source.end),
          target: pair.target.slice(target.start, target.end),
        },
        source: [source],
        target: [target],
      }),
    ),
    ...missing
      .filter((fact) => isNumber(fact) && !isAll(fact, pair.target))
      .map((fact): Draft => {
        const { start, end } = fact
        return {
          message: 'missing',
          severity: isClock(fact) ? 'neutral' : weight(fact),
          params: { source: pair.source.slice(start, end) },
          source: [{ start, end }],
        }
      }),
  ]
}

/** Every quantity of the source must be in the Thai with its value, and no other. */
export const number: Check = {
  meta: {
    id: 'number',
    severity: 'critical',
    category: 'accuracy/number',
    title: { en: 'Numbers', th: 'จำนวนตัวเลข', vi: 'Số liệu' },
    what: {
      en: 'A number whose value differs from the source, is gone, or was added. Values are compared, not writing: 5,6 triệu and 5.6 ล้าน are the same; 615 tỷ and 615 ล้าน are not.',
      th: 'จำนวนที่มีค่าไม่ตรงกับต้นฉบับ หายไป หรือเพิ่มเข้ามา โดยเทียบค่า ไม่ใช่วิธีเขียน: 5,6 triệu กับ 5.6 ล้านเท่ากัน ส่วน 615 tỷ กับ 615 ล้านไม่เท่ากัน',
      vi: 'Con số có giá trị khác bản gốc, bị mất hoặc bị thêm vào. So sánh giá trị chứ không phải cách viết: 5,6 triệu và 5.6 ล้าน là một; 615 tỷ và 615 ล้าน thì không.',
    },
    why: {
      en: 'Readers and other newsrooms quote figures; a wrong one is a false report.',
      th: 'ผู้อ่านและสำนักข่าวอื่นนำตัวเลขไปอ้างต่อ ตัวเลขที่ผิดคือข่าวเท็จ',
      vi: 'Người đọc và các báo khác trích dẫn số liệu; số sai là tin sai.',
    },
    wrong: { source: 'Doanh thu đạt 615 tỷ đồng.', target: 'รายได้อยู่ที่ 615 ล้านดอง' },
    right: { source: 'Doanh thu đạt 615 tỷ đồng.', target: 'รายได้อยู่ที่ 615,000 ล้านดอง' },
    messages: {
      changed: {
        en: '“{{target}}” stands where the source has “{{source}}”.',
        th: '“{{target}}” ไม่ตรงกับ “{{source}}” ในต้นฉบับ',
        vi: '“{{target}}” không khớp với “{{source}}” trong bản gốc.',
      },
      scale: {
        en: '“{{target}}” is another order of magnitude than “{{source}}”.',
        th: '“{{target}}” มีหลักไม่ตรงกับ “{{source}}”',
        vi: '“{{target}}” khác bậc độ lớn với “{{source}}”.',
      },
      extra: {
        en: '“{{target}}” has no counterpart in the source.',
        th: 'ไม่พบ “{{target}}” ในต้นฉบับ',
        vi: 'Bản gốc không có “{{target}}”.',
      },
      bound: {
        en: '“{{target}}” sets the opposite bound to “{{source}}”.',
        th: '“{{target}}” บอกขอบเขตตรงข้ามกับ “{{source}}”',
        vi: '“{{target}}” nêu giới hạn ngược với “{{source}}”.',
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
