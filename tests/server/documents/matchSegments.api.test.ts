import { expect, test } from 'vitest'
import { matchSegments } from '../../../server/documents/matchSegments.ts'

const paragraph = (source: string, machine = `${source} (th)`) => ({ source, machine })
const [ONE, TWO, THREE] = [
  paragraph('Làng gốm đón khách cuối tuần qua.'),
  paragraph('Nghệ nhân năm nay bảy mươi tuổi.'),
  paragraph('Con đường mới vừa được sửa xong.'),
]

test.each([
  ['the same article', [ONE, TWO, THREE], [0, 1, 2]],
  ['turned round', [THREE, TWO, ONE], [2, 1, 0]],
  ['one gone, one new', [ONE, paragraph('Trường học mở cửa lại.', 'อื่น'), THREE], [0, -1, 2]],
  ['another translation', [ONE, paragraph(TWO.source, 'อีกแบบ'), THREE], [0, 1, 2]],
  ['another source of the same translation', [ONE, paragraph('Người thợ già.', TWO.machine), THREE], [0, 1, 2]],
  ['both changed a little', [paragraph('Làng gốm đón 20 khách cuối tuần qua.'), TWO, THREE], [0, 1, 2]],
  ['said twice now', [ONE, ONE, TWO, THREE], [0, -1, 1, 2]],
])('%s', (_, next, expected) => {
  expect(matchSegments([ONE, TWO, THREE], next)).toEqual(expected)
})

test('paragraphs without a source are known by their translation', () => {
  const alone = [paragraph('', 'ชาวบ้านปลูกต้นไม้'), paragraph('', 'ตลาดเปิดแต่เช้า')]
  expect(matchSegments(alone, [alone[1]!, paragraph('', 'ชาวบ้านปลูกต้นไม้แล้ว')])).toEqual([1, 0])
})
