import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Check, RuleEntry } from '../../../shared/checks/check.ts'
import { CHECKS } from '../../../shared/checks/index.ts'
import { runChecks, scopeOf } from '../../../shared/checks/run.ts'
import { type Finding, LOCALES } from '../../../shared/model.ts'
import { isGraphemeEdge } from '../../../shared/text/graphemes.ts'
import { replaceSpans } from '../../../shared/text/spans.ts'

const RULE: RuleEntry = {
  id: 'opening',
  pattern: 'เปิดงานอย่างเป็นทางการ',
  regex: false,
  wholeWords: false,
  sourcePresent: [],
  sourceAbsent: [],
  message: 'Say เปิด',
  severity: 'minor',
  replacement: 'เปิด',
}

function findings(check: Check, source: string, target: string): Finding[] {
  const scope = scopeOf({ pairs: [{ id: '1', source, target }], rules: [RULE] })
  return runChecks(scope, [check]).get('1') ?? []
}

const placeholders = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(([name]) => name).sort()

/** Texts that look like the real ones, and any others. */
const piece = fc.constantFrom(
  'พรรคคอมมิวนิสต์',
  'จีน',
  'ประเทศ',
  'เเละ',
  'นํ้า',
  'ที่',
  'ๆ',
  'ผม',
  'ฉัน',
  'คุณ',
  'ไม่',
  'ฮานอย',
  'เหงียน',
  'ล้าน',
  'พันล้าน',
  'ดอง',
  'พ.ศ.',
  'ปี',
  'มกราคม',
  'วันจันทร์',
  '2568',
  '1.586',
  '๑๒',
  '7,5',
  ' ',
  '  ',
  '"',
  '“',
  '”',
  '(',
  ')',
  '\u200b',
  '่',
  'ำ',
  'Đảng',
  'Hà Nội',
  'không',
  'tỷ đồng',
  'Nguyễn Văn An',
  'năm 2024',
  'TTXVN',
  'PV:',
  '.',
  ',',
  '%',
  '👩‍🌾',
  '\ud83d',
  'é',
  '\u0301',
  '\n',
  'และ',
  'หรือ',
  'การประชุม',
  'ครั้งที่',
  'thi đua',
  'Quốc hội',
  'XIV',
  '/',
  '-',
  'km',
  'เฮกตาร์',
)
const anyText = fc.oneof(
  fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('').normalize('NFC')),
  fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.normalize('NFC')),
)

test('ids are unique, and in the form of file names', () => {
  const ids = CHECKS.map(({ meta }) => meta.id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
})

describe.each(CHECKS.map((check) => [check.meta.id, check] as const))('%s', (_, check) => {
  const { meta } = check

  test('explains itself in every language', () => {
    for (const text of [meta.title, meta.what, meta.why, ...Object.values(meta.messages)])
      for (const locale of LOCALES) expect(text[locale].trim()).not.toBe('')
    for (const [id, text] of Object.entries(meta.messages))
      for (const locale of LOCALES)
        expect(placeholders(text[locale]), `${id} in ${locale}`).toEqual(placeholders(text.en))
  })

  test('flags its wrong example and not its right one', () => {
    expect(findings(check, meta.wrong.source, meta.wrong.target)).not.toEqual([])
    expect(findings(check, meta.right.source, meta.right.target)).toEqual([])
  })

  test('has a message for what it finds, with every placeholder filled', () => {
    for (const finding of findings(check, meta.wrong.source, meta.wrong.target)) {
      const message = meta.messages[finding.message]
      expect(message).toBeDefined()
      for (const name of placeholders(message?.en ?? ''))
        expect(Object.keys(finding.params)).toContain(name.slice(2, -2))
    }
  })

  test('fixes of its wrong example remove the finding and add none', () => {
    const found = findings(check, meta.wrong.source, meta.wrong.target)
    for (const finding of found) {
      if (finding.fixes.length === 0) continue
      const mended = findings(check, meta.wrong.source, replaceSpans(meta.wrong.target, finding.fixes.slice(0, 1)))
      expect(mended.length).toBeLessThan(found.length)
    }
  })

  test('reads any text: throws at none, points inside it at whole graphemes, says the same twice', () => {
    fc.assert(
      fc.property(anyText, anyText, (source, target) => {
        const found = findings(check, source, target)
        for (const finding of found) {
          for (const [text, spans] of [
            [source, finding.source],
            [target, finding.target],
          ] as const)
            for (const { start, end } of spans) {
              expect(start).toBeGreaterThanOrEqual(0)
              expect(end).toBeLessThanOrEqual(text.length)
              expect(start).toBeLessThan(end)
              expect(isGraphemeEdge(text, start) && isGraphemeEdge(text, end)).toBe(true)
            }
          for (const { start, end } of finding.fixes) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeGreaterThanOrEqual(start)
            expect(end).toBeLessThanOrEqual(target.length)
          }
        }
        expect(findings(check, source, target)).toEqual(found)
      }),
      { numRuns: 150 },
    )
  })
})
