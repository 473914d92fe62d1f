import { describe, expect, test } from 'vitest'
import { findName, soundsLike, thaiNameSkeleton } from '../../../shared/names/soundsLike.ts'

describe('takes for a name what a reader would', () => {
  test.each([
    ['the rules', 'Đỗ Hồng Sơn', 'โด๋ ห่ง เซิน'],
    ['without tones', 'Đỗ Hồng Sơn', 'โด ฮง เซิน'],
    ['ơ as อ', 'Đỗ Hồng Sơn', 'โด ฮง ซอน'],
    ['final nh as ง, นห์ or ญ', 'Bình Minh', 'บิ่ง มินห์'],
    ['d and gi as ย', 'Dương Giang', 'เยือง ยาง'],
    ['d as ด', 'Dũng', 'ดุง'],
    ['tr as ตร', 'Trần Trung', 'ตรัน ตรุง'],
    ['â as a', 'Lâm Tân', 'ลัม ตัน'],
    ['the glide alone', 'Huế', 'เว้'],
    ['an established form', 'Hà Nội', 'ฮานอย'],
    ['a kind of place before it', 'Nghệ An', 'จังหวัดเหงะอาน'],
    ['hyphens and spaces', 'Bà Rịa - Vũng Tàu', 'บ่าเสียะ หวุงเต่า'],
  ])('%s: %s is %s', (_what, vietnamese, thai) => {
    expect(soundsLike(vietnamese, thai).same).toBe(true)
  })
})

describe('refuses what is another name', () => {
  test.each([
    ['another onset', 'Ninh Thuận', 'บิ่ญถ่วน'],
    ['one syllable of another', 'Phạm Thanh Tùng', 'ฝั่ม วัน ต่ง'],
    ['a syllable lost', 'Lê Thanh Nguyên', 'เล เงวียน'],
    ['a syllable too many', 'Trần Việt Nga', 'เจิ่น เวียดนาม งา'],
    ['read as Chinese', 'Lê Quang Vinh', 'หลี่ กวง หย่ง'],
    ['read by letters', 'Khương Hạ', 'คูอองฮา'],
    ['an onset lost', 'Ngô Văn Thái', 'โก วัน ท้าย'],
    ['no Vietnamese name', 'Kennedy', 'เคนเนดี'],
    ['no Thai', 'Lê Lợi', 'Le Loi'],
  ])('%s: %s is not %s', (_what, vietnamese, thai) => {
    expect(soundsLike(vietnamese, thai).same).toBe(false)
  })

  test('the distance grows from the rule form to the press, and on to another name', () => {
    const [rule, press, other] = ['เจิ่น ห่ง เซิน', 'ตรัน ฮง ซอน', 'เหงียน วัน ทัญ'].map(
      (thai) => soundsLike('Trần Hồng Sơn', thai).distance,
    )
    expect(rule).toBe(0)
    expect(press).toBeGreaterThan(rule!)
    expect(other).toBeGreaterThan(press! + 0.3)
  })
})

describe('finds a name in a text without spaces between words', () => {
  test.each([
    ['Lê Quang Vinh', 'เมื่อเช้านี้นายเล กวาง วิญเดินทางถึง', ['เล กวาง วิญ']],
    ['Quảng Trị', 'ชาวกวางตรีและชาวกว๋างจิ', ['กวางตรี', 'กว๋างจิ']],
    ['Hồ Chí Minh', 'ในนครโฮจิมินห์', ['โฮจิมินห์']],
    ['Hồ Chí Minh', 'ในนครโฮจิมิน ห์', ['โฮจิมิน ห์']],
    ['An Giang', 'ที่จังหวัดอานซาง', ['อานซาง']],
    ['Lê Quang Vinh', 'วันนี้อากาศดีมาก', []],
  ])('%s in %s', (name, thai, expected) => {
    expect(findName(name, thai).map(({ start, end }) => thai.slice(start, end))).toEqual(expected)
  })

  test('tells where each syllable stands', () => {
    const thai = 'คุณเล กวาง วิญ'
    const [found] = findName('Lê Quang Vinh', thai)
    expect(found!.parts.map(({ start, end }) => thai.slice(start, end))).toEqual(['เล', 'กวาง', 'วิญ'])
  })
})

test.each([
  ['ดิ่งห์', 'ดิน', false],
  ['ฮานอย', 'ฮา น่อย', true],
  ['ฟู้โกว๊ก', 'ฝูโกวก', true],
  ['เจิ่น', 'เจิน', true],
])('%s and %s have one skeleton: %j', (a, b, same) => {
  expect(thaiNameSkeleton(a) === thaiNameSkeleton(b)).toBe(same)
})
