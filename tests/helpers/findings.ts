import fc from 'fast-check'
import { expect } from 'vitest'
import type { Check, Scope } from '../../shared/checks/check.ts'
import { runChecks, scopeOf } from '../../shared/checks/run.ts'
import type { Finding } from '../../shared/model.ts'

/** A source, its Thai, and what a check should say of it: message, flagged words, the Thai after each fix (one after another). */
export type FindingCase = [
  source: string,
  target: string,
  expected: [message: string, flagged: string, mended?: string][],
]

/** What one check says of one pair alone. */
export function findingsOf(check: Check, source: string, target: string, parts: Partial<Scope> = {}): Finding[] {
  return runChecks(scopeOf({ pairs: [{ id: 'a', source, target }], ...parts }), [check]).get('a') ?? []
}

const apply = (target: string, { fixes: [fix] }: Finding) =>
  fix ? target.slice(0, fix.start) + fix.text + target.slice(fix.end) : undefined

/** Expects exactly the findings of a case, and that every fix takes its finding away and brings none. */
export function expectFindings(check: Check, [source, target, expected]: FindingCase): void {
  const findings = findingsOf(check, source, target)
  const said = findings.map((finding) => {
    const flagged = finding.target.map(({ start, end }) => target.slice(start, end)).join(' … ')
    const mended = apply(target, finding)
    return mended === undefined ? [finding.message, flagged] : [finding.message, flagged, mended]
  })
  expect(said).toEqual(expected)
  for (const finding of findings) {
    const mended = apply(target, finding)
    if (mended !== undefined) expect(findingsOf(check, source, mended).length).toBe(findings.length - 1)
  }
}

const PIECES = [
  '12.5',
  '1.586',
  ' ล้าน',
  ' tỷ',
  '๑๒',
  ' thứ hai',
  ' ngày 4/11',
  ' ปี 2567',
  ' พ.ศ. ',
  'สมัยที่ 7 ',
  'วันจันทร์',
  '/',
  ' km',
  ' ไร่',
  'ดอง',
  'ร้อยละ ',
]

/** Expects that a check throws on no text, says the same twice, and keeps spans and fixes inside the texts. */
export function expectSafe(check: Check): void {
  const text = fc
    .array(fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom(...PIECES)), { maxLength: 8 })
    .map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(text, text, (source, target) => {
      const findings = findingsOf(check, source, target)
      expect(findingsOf(check, source, target)).toEqual(findings)
      for (const finding of findings) {
        for (const span of finding.source)
          expect(source.slice(span.start, span.end)).toHaveLength(span.end - span.start)
        for (const span of [...finding.target, ...finding.fixes])
          expect(target.slice(span.start, span.end)).toHaveLength(span.end - span.start)
      }
    }),
  )
}
