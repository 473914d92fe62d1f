import { describe, expect, it } from 'vitest'
import { leakedLabel } from '../../../shared/checks/leaked-label.ts'
import { runChecks, scopeOf } from '../../../shared/checks/run.ts'

function found(source: string, target: string) {
  return runChecks(scopeOf({ pairs: [{ id: 'p', source, target }] }), [leakedLabel]).get('p') ?? []
}

describe('leaked-label', () => {
  it.each([
    ['Các đại biểu dự lễ.', 'ไทย ผู้แทนเข้าร่วมพิธี', 'ไทย', 'ผู้แทนเข้าร่วมพิธี'],
    ['Các đại biểu dự lễ.', 'ภาษาไทย: ผู้แทนเข้าร่วมพิธี', 'ภาษาไทย:', 'ผู้แทนเข้าร่วมพิธี'],
    ['Du khách ngắm biển.', 'คำบรรยายภาพ: นักท่องเที่ยวชมทะเล', 'คำบรรยายภาพ:', 'นักท่องเที่ยวชมทะเล'],
    ['Các đại biểu dự lễ.', 'คำแปล: ผู้แทนเข้าร่วมพิธี', 'คำแปล:', 'ผู้แทนเข้าร่วมพิธี'],
    ['', 'ไทย ผู้แทนเข้าร่วมพิธี', 'ไทย', 'ผู้แทนเข้าร่วมพิธี'],
  ])('%s → %s', (source, target, label, mended) => {
    const [finding] = found(source, target)
    const [span] = finding?.target ?? []
    const [fix] = finding?.fixes ?? []
    expect(target.slice(span?.start, span?.end)).toBe(label)
    expect(target.slice(0, fix?.start) + fix?.text + target.slice(fix?.end)).toBe(mended)
    expect(found(source, mended)).toEqual([])
  })

  it.each([
    ['Thái Lan thắng trận.', 'ไทย ชนะการแข่งขัน'],
    ['Các đại biểu dự lễ.', 'ผู้แทนเข้าร่วมพิธี'],
    ['Món Thái được ưa chuộng.', 'ไทยเป็นที่นิยม'],
    ['', 'ไทย - ลาว ร่วมมือกัน'],
  ])('is silent: %s → %s', (source, target) => expect(found(source, target)).toEqual([]))
})
