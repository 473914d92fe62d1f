import { describe, expect, it } from 'vitest'
import { entityParty } from '../../../shared/checks/entity-party.ts'
import { runChecks, scopeOf } from '../../../shared/checks/run.ts'

function findings(source: string, target: string) {
  const found = runChecks(scopeOf({ pairs: [{ id: 'p', source, target }] }), [entityParty]).get('p') ?? []
  return found.map(({ target: spans, fixes, severity }) => ({
    severity,
    words: spans.map((span) => target.slice(span.start, span.end)),
    fix: fixes[0]?.text,
  }))
}

const critical = (words: string, fix?: string) => ({ severity: 'critical', words: [words], fix })

describe('entity-party', () => {
  it.each([
    ['Chào mừng Đại hội Đảng.', 'ต้อนรับการประชุมสมัชชาใหญ่พรรคคอมมิวนิสต์จีน', 'พรรคคอมมิวนิสต์จีน', 'พรรค'],
    ['Đảng Cộng sản Việt Nam lãnh đạo.', 'พรรคคอมมิวนิสต์จีนเป็นผู้นำ', 'พรรคคอมมิวนิสต์จีน', 'พรรคคอมมิวนิสต์เวียดนาม'],
    ['Chi bộ học nghị quyết của Đảng.', 'สาขาศึกษามติของพรรคคอมมิวนิสต์แห่งประเทศจีน', 'พรรคคอมมิวนิสต์แห่งประเทศจีน', 'พรรค'],
    ['Ngân hàng Nhà nước giảm lãi suất.', 'ธนาคารแห่งประเทศไทยลดดอกเบี้ย', 'ธนาคารแห่งประเทศไทย', undefined],
  ])('%s → %s', (source, target, words, fix) => expect(findings(source, target)).toEqual([critical(words, fix)]))

  it('marks every hit', () => {
    const twice = 'พรรคคอมมิวนิสต์จีนและสมาชิกพรรคคอมมิวนิสต์จีน'
    expect(findings('Đảng và đảng viên.', twice)).toHaveLength(2)
  })

  it('without a source, asks whether the page speaks of the country', () => {
    expect(findings('', 'มติของพรรคคอมมิวนิสต์จีนมีผลต่อสหภาพแรงงานฮานอย')).toEqual([critical('พรรคคอมมิวนิสต์จีน', 'พรรค')])
    expect(findings('', 'ปักกิ่งประกาศมติของพรรคคอมมิวนิสต์จีน')).toEqual([])
  })

  it.each([
    ['Đoàn đại biểu Đảng Cộng sản Trung Quốc thăm Hà Nội.', 'คณะผู้แทนพรรคคอมมิวนิสต์จีนเยือนฮานอย'],
    ['Đảng Cộng sản Việt Nam.', 'พรรคคอมมิวนิสต์เวียดนาม'],
    ['Ngân hàng trung ương Thái Lan.', 'ธนาคารแห่งประเทศไทย'],
  ])('is silent: %s → %s', (source, target) => expect(findings(source, target)).toEqual([]))
})
