import { describe, expect, it } from 'vitest'
import { FormatError } from '../../../../server/formats/format.ts'
import { readXliff2 } from '../../../../server/formats/xliff2/read.ts'
import { readTree } from '../../../../server/formats/xliff2/tree.ts'
import { XLIFF2_CONSTRAINTS } from '../../../../server/formats/xliff2/validate.ts'
import { readLight } from '../../../../server/formats/xml/light.ts'
import { FORMAT_MESSAGES } from '../../../../shared/formats/messages.ts'
import { BROKEN, VALID } from './cases.ts'

const constraint = (id: string) => XLIFF2_CONSTRAINTS.find((each) => each.id === id)
const bytes = (xml: string) => new TextEncoder().encode(xml)

describe('constraints of XLIFF 2', () => {
  it.each(VALID)('nothing is wrong with %s', (_, xml) => {
    const xliff = readTree(readLight(xml))
    expect(XLIFF2_CONSTRAINTS.filter(({ check }) => [...check(xliff)].length > 0).map(({ id }) => id)).toEqual([])
  })

  it.each(BROKEN.map(({ id, xml }) => [id, xml] as const))('%s is broken by %s', (id, xml) => {
    expect([...constraint(id)!.check(readTree(readLight(xml)))]).not.toEqual([])
    expect(() => readXliff2(bytes(xml))).toThrowError(FormatError)
  })

  it('each has a case of its own and a sentence', () => {
    const ids = XLIFF2_CONSTRAINTS.map(({ id }) => id)
    expect(ids.filter((id) => !BROKEN.some((each) => each.id === id))).toEqual([])
    expect(ids.filter((id) => !FORMAT_MESSAGES.includes(`xliff-${id}`))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('names the line', () => {
    const xml =
      '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="vi">\n<file id="f">\n<unit id="1">\n<segment state="done"><source>a</source></segment></unit></file></xliff>'
    try {
      readXliff2(bytes(xml))
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({
        code: 'xliff-attribute-value',
        place: { line: 4, element: 'segment' },
        params: { attribute: 'state', value: 'done' },
      })
    }
  })
})
