import { describe, expect, test } from 'vitest'
import { syllableInThai } from '../../../shared/names/ruleForm.ts'
import rules from '../../../shared/names/rules.json' with { type: 'json' }
import { soundsLike } from '../../../shared/names/soundsLike.ts'
import { ruleForm, transliterate } from '../../../shared/names/transliterate.ts'

// Words that the Royal Society's guideline prints, by what they show.
describe('the rules, syllable by syllable', () => {
  test.each([
    ['tones on a middle consonant', 'ban bàn bán bản bãn bạn', 'บาน บ่าน บ๊าน บ๋าน บ๋าน บั่น'],
    ['tones on a low one with a high partner', 'san sàn sán sản sạn', 'ซาน ส่าน ซ้าน สาน สั่น'],
    ['tones on a sonorant', 'ma mà má mả mạ', 'มา หม่า ม้า หมา หมะ'],
    ['stopped syllables', 'các bút thích lịch khép một', 'ก๊าก บู๊ต ทิก หลิก แค้ป หมต'],
    ['short vowels before c, ch, ng and nh', 'xong sông nhưng đình lệnh', 'ซ็อง ซง ญึง ดิ่ญ เหล่ญ'],
    ['glides', 'hoa ngoẻn huyền khuấy khuỷu', 'ฮวา งแหวน ฮเหวี่ยน เคว้ย ขวีว'],
    ['no onset before a glide', 'Oanh Uyên Uông', 'วาญ เวียน อวง'],
    ['gi and qu', 'gì giá quý quốc Quỳnh', 'สี่ ซ้า กวี๊ โกว๊ก กวิ่ญ'],
    ['open vowels with nặng', 'họ chợ Rịa Lụa bộ', 'เหาะ เจอะ เสียะ หลัวะ โบะ'],
    ['minority names', 'Krông Đắk Kon', 'กรง ดั๊ก กอน'],
  ])('%s', (_what, vietnamese, thai) => {
    expect(vietnamese.split(' ').map(syllableInThai).join(' ')).toBe(thai)
  })

  test('nothing is made of what is no syllable', () => {
    expect(['Street', 'ngk', ''].map(syllableInThai)).toEqual([null, null, null])
  })
})

test.each([
  ['Lê Quang Vinh', 'เล กวาง วิญ'],
  ['Hội An', 'โห่ยอาน'],
  ['Bà Rịa - Vũng Tàu', 'บ่าเสียะ-หวุงเต่า'],
  ['Hà Nội', 'ฮานอย'],
  ['Thành phố Hồ Chí Minh', 'นครโฮจิมินห์'],
  ['bún chả (món ăn)', 'บู๊นจ๋า'],
])('the form that the rules give %s is %s', (name, thai) => {
  expect(ruleForm(name)).toBe(thai)
})

test.each([
  ['Hồ Chí Minh', 'person', 'โฮจิมินห์'],
  ['TP Đà Nẵng', 'place', 'ดานัง'],
  ['Nguyễn Quang Vinh', 'person', 'เหงียน กวาง วิญ'],
  ['Thanh Hoá', 'place', 'ทัญฮว้า'],
  ['bánh mì', 'word', 'บั๊ญหมี่'],
])('%s is a %s, proposed as %s', (name, kind, thai) => {
  expect(transliterate(name)).toMatchObject({ kind, thai })
})

test('variants hold the forms of the press and of the rules, and not the proposed one', () => {
  const { thai, variants } = transliterate('Nguyễn Quang Vinh')
  expect(variants).toEqual(expect.arrayContaining(['เหงวียน กวาง วิญ', 'เหงียนกวางวิญ']))
  expect(variants).not.toContain(thai)
})

const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323']
const RIMES = [...Object.entries(rules.vowels), ...Object.entries(rules.medialVowels)].flatMap(([vowel, { codas }]) =>
  codas.map((coda) => ({ vowel, coda })),
)

test('every legal syllable has a Thai form that is heard as it', () => {
  const deaf: string[] = []
  let written = 0
  for (const onset of Object.keys(rules.onsets)) {
    for (const { vowel, coda } of RIMES) {
      for (const tone of TONES) {
        const at = vowel.length > 1 && coda ? vowel.length : 1
        const syllable = (onset + vowel.slice(0, at) + tone + vowel.slice(at) + coda).normalize('NFC')
        const thai = syllableInThai(syllable)
        if (thai === null) continue
        written++
        if (!/^[ก-๎]+$/.test(thai) || !soundsLike(syllable, thai).same) deaf.push(`${syllable} ${thai}`)
      }
    }
  }
  expect(written).toBeGreaterThan(20_000)
  expect(deaf).toEqual([])
})
