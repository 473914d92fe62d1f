import { describe, expect, it } from 'vitest'
import { repairAutoLinkSpaces } from '../../../shared/text/autolink.ts'

const repaired = (text: string) =>
  repairAutoLinkSpaces(text).reduceRight(
    (done, { start, end, text: put }) => done.slice(0, start) + put + done.slice(end),
    text,
  )

describe('repairAutoLinkSpaces', () => {
  it.each([
    ['a linked place between Thai letters', 'สมาคมชาวสวน ฮานอย ได้ปลูกต้นไม้', 'สมาคมชาวสวนฮานอยได้ปลูกต้นไม้'],
    ['a linked word', 'บทบาท ทางการเมือง ของเขา', 'บทบาททางการเมืองของเขา'],
    ['a name cut by a link', 'เดินทางไปโฮจิมิน ห์เมื่อวาน', 'เดินทางไปโฮจิมินห์เมื่อวาน'],
    ['a name cut in its middle', 'ท่าเรือไฮ ฟองคึกคัก', 'ท่าเรือไฮฟองคึกคัก'],
    ['a vowel that wants its final', 'เมืองลั มด่งหนาวมาก', 'เมืองลัมด่งหนาวมาก'],
  ])('%s', (_, text, mended) => {
    expect(repaired(text)).toBe(mended)
  })

  it.each([
    'เขากล่าวว่า ฮานอยจะจัดงานในเดือนหน้า',
    'เขาเดินทางไปยังฮานอย ไฮฟอง และเว้',
    'สหรัฐฯ อังกฤษ และฝรั่งเศส ลงนามแล้ว',
    'ราคา 25 บาท ต่อกิโลกรัม',
    'นายกรัฐมนตรี กล่าวในที่ประชุม',
    '',
  ])('leaves ordinary Thai alone: %s', (text) => {
    expect(repairAutoLinkSpaces(text)).toEqual([])
  })
})
