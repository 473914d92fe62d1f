import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lexiconAnchors } from '../../../shared/lexicon/anchors.ts'
import { countryMentions } from '../../../shared/lexicon/countries.ts'
import { buildMatcher } from '../../../shared/lexicon/matcher.ts'
import { placeMentions } from '../../../shared/lexicon/places.ts'
import { matchTerms } from '../../../shared/lexicon/terms.ts'

const forms = (...texts: string[]) => texts.map((text) => ({ text, value: text }))
const found = (texts: string[], language: 'vi' | 'th', text: string) =>
  buildMatcher(forms(...texts), language)(text).map((match) => match.value)

describe('buildMatcher', () => {
  it.each([
    ['the longest form counts', ['Thủ tướng', 'Phó Thủ tướng'], 'vi', 'Phó Thủ tướng họp', ['Phó Thủ tướng']],
    ['whole syllables only', ['Nga'], 'vi', 'Ngang và Nga', ['Nga']],
    ['capitals where the form has them', ['Pháp'], 'vi', 'pháp luật nước Pháp', ['Pháp']],
    ['small letters match any', ['tuyên truyền'], 'vi', 'TUYÊN TRUYỀN', ['tuyên truyền']],
    ['tone marks at either place', ['hòa bình'], 'vi', 'hoà bình', ['hòa bình']],
    ['Thai inside words', ['จีน'], 'th', 'ชาวจีนโบราณ', ['จีน']],
    ['not before a mark of the last letter', ['ลาว'], 'th', 'ลาวาไหล', []],
    ['Latin forms in Thai whole', ['USA'], 'th', 'กลุ่ม TPUSA', []],
    ['a longer form hides the shorter', ['ไทย', 'มหาดไทย'], 'th', 'กระทรวงมหาดไทย', ['มหาดไทย']],
  ] as const)('%s', (_, texts, language, text, expected) => expect(found([...texts], language, text)).toEqual(expected))

  it('gives spans that hold the form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const text = `${before} เวียดนาม ${after}`
        for (const match of [...countryMentions(text, 'th'), ...matchTerms(text, 'th'), ...placeMentions(text, 'th')]) {
          expect(text.slice(match.start, match.end)).toBe(match.text)
        }
        expect(countryMentions(text, 'th').some((match) => match.value.id === 'VN')).toBe(true)
      }),
    )
  })
})

describe('lexiconAnchors', () => {
  it('gives one concept the same id in both languages', () => {
    const concepts = (text: string, language: 'vi' | 'th') =>
      lexiconAnchors(text, language).map(({ concept }) => concept)
    const source = concepts('Thủ tướng Nhật Bản thăm Việt Nam, bàn về chuyển đổi số.', 'vi')
    const target = concepts('นายกรัฐมนตรีญี่ปุ่นเยือนเวียดนาม หารือเรื่องการเปลี่ยนผ่านสู่ดิจิทัล', 'th')
    for (const concept of ['country:JP', 'country:VN', 'term:prime-minister', 'term:digital-transformation']) {
      expect(source).toContain(concept)
      expect(target).toContain(concept)
    }
  })
})

describe('countryMentions', () => {
  it.each([
    ['Anh Nam đi làm.', 'vi', []],
    ['Thủ tướng Anh đến thăm.', 'vi', ['GB']],
    ['Ông Trần Đức Thắng.', 'vi', []],
    ['Công ty Đức mở nhà máy.', 'vi', ['DE']],
    ['Bắc Mỹ và Nam Mỹ.', 'vi', []],
    ['ชาวอินเดียนแดง', 'th', []],
    ['อเมริกาใต้และสหรัฐฯ', 'th', ['US']],
    ['เกาหลีเหนือกับเกาหลีใต้', 'th', ['KP', 'KR']],
  ] as const)('%s', (text, language, ids) => {
    const named = countryMentions(text, language).filter((mention) => mention.value.named)
    expect(named.map((mention) => mention.value.id)).toEqual(ids)
  })
})
