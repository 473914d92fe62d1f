import { describe, expect, it } from 'vitest'
import type { TermEntry } from '../../../shared/checks/check.ts'
import { runChecks, scopeOf } from '../../../shared/checks/run.ts'
import { termConsistency } from '../../../shared/checks/term-consistency.ts'

function findings(rows: readonly (readonly [string, string])[], terms: TermEntry[] = []) {
  const pairs = rows.map(([source, target], i) => ({ id: String(i), source, target }))
  const found = runChecks(scopeOf({ pairs, terms }), [termConsistency])
  return pairs.flatMap(({ id, target }) =>
    (found.get(id) ?? []).map(({ target: spans, fixes }) => [
      id,
      spans.map((span) => target.slice(span.start, span.end)).join(),
      fixes[0]?.text,
    ]),
  )
}

describe('term-consistency', () => {
  it.each([
    {
      what: 'a body inside a longer title',
      rows: [
        ['Quốc hội họp.', 'รัฐสภาประชุม'],
        ['Quốc hội biểu quyết.', 'รัฐสภาลงมติ'],
        ['Chủ tịch Quốc hội kết luận.', 'ประธานสภาแห่งชาติสรุป'],
      ],
      found: [['2', 'สภาแห่งชาติ', 'รัฐสภา']],
    },
    {
      what: 'a union that is now a federation, now a confederation',
      rows: [
        ['Liên đoàn Lao động tỉnh họp.', 'สหพันธ์แรงงานจังหวัดประชุม'],
        ['Liên đoàn Lao động tỉnh trao quà.', 'สหพันธ์แรงงานจังหวัดมอบของขวัญ'],
        ['Liên đoàn Lao động tỉnh cảm ơn.', 'สมาพันธ์แรงงานจังหวัดขอบคุณ'],
      ],
      found: [['2', 'สมาพันธ์แรงงาน', 'สหพันธ์แรงงาน']],
    },
    {
      what: 'a quoted title, found without a glossary',
      rows: [
        ['Phong trào “Sạch làng, đẹp ngõ” lan rộng.', 'การรณรงค์ “บ้านสะอาด ซอยสวย” แพร่หลาย'],
        ['Giải “Sạch làng, đẹp ngõ” được trao.', 'รางวัล “บ้านสะอาด ซอยสวย” ถูกมอบ'],
        ['Dân hưởng ứng “Sạch làng, đẹp ngõ”.', 'ประชาชนตอบรับ “หมู่บ้านสะอาดตรอกงาม”'],
      ],
      found: [['2', 'หมู่บ้านสะอาดตรอกงาม', 'บ้านสะอาด ซอยสวย']],
    },
  ] as const)('$what', ({ rows, found }) => expect(findings(rows)).toEqual(found))

  it('looks at glossary terms', () => {
    const terms = [
      { source: ['nhà vườn'], preferred: ['บ้านสวน'], admitted: ['บ้านในสวน'], forbidden: [], unlessSource: [] },
    ]
    const rows = [
      ['Thăm nhà vườn.', 'ชมบ้านสวน'],
      ['Sửa nhà vườn.', 'ซ่อมบ้านในสวน'],
    ] as const
    expect(findings(rows, terms)).toEqual([['1', 'บ้านในสวน', 'บ้านสวน']])
  })

  it.each([
    [
      [
        ['Quốc hội họp.', 'รัฐสภาประชุม'],
        ['Quốc hội nghỉ.', 'รัฐสภาพัก'],
      ],
    ],
    [
      [
        ['Chủ tịch nước tiếp Tổng thống Cuba.', 'ประธานประเทศต้อนรับประธานาธิบดีคิวบา'],
        ['Chủ tịch nước cảm ơn.', 'ประธานประเทศขอบคุณ'],
      ],
    ],
    [
      [
        ['Liên đoàn Lao động và công đoàn.', 'สหพันธ์แรงงานและสหภาพแรงงาน'],
        ['Liên đoàn Lao động họp.', 'สหพันธ์แรงงานประชุม'],
      ],
    ],
  ] as [string, string][][][])('is silent', (rows) => expect(findings(rows)).toEqual([]))
})
