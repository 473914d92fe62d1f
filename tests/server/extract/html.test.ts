import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../server/extract/index.ts'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/formats/${name}`, import.meta.url), 'utf8')

describe('a portal page', () => {
  it('is read to its article, links leaving no spaces', () => {
    expect(extractArticle({ html: fixture('portal.th.html') })).toEqual({
      title: 'ห้องสมุดลอยน้ำของเด็กชาวประมง',
      outlet: 'Báo Sông Nước',
      date: '2024-09-19',
      url: 'https://songnuoc.example/thu-vien-noi.html',
      paragraphs: [
        { role: 'title', text: 'ห้องสมุดลอยน้ำของเด็กชาวประมง' },
        { role: 'sapo', text: 'เรือเก่าลำหนึ่งกลายเป็นห้องสมุดที่แล่นไปตามหมู่บ้านริมแม่น้ำ มีหนังสือกว่า 3,400 เล่ม' },
        { role: 'caption', text: 'เด็ก ๆ รอขึ้นเรือในตอนเย็น ภาพ: ฮวา บิ่ญ' },
        { role: 'body', text: 'สมาคมส่งเสริมการอ่านในฮานอยได้บริจาคหนังสือ และครูอาสา 14 คนช่วยกันดูแล' },
        { role: 'body', text: 'เหตุการณ์ทางการเมืองสำคัญไม่ได้ทำให้เรือหยุดแล่น' },
        { role: 'body', text: 'สหพันธ์แรงงานฮานอยได้จัดกิจกรรม' },
        { role: 'heading', text: 'ก้าวต่อไป' },
        { role: 'body', text: 'เรือลำที่สองจะเริ่มงานในเดือนหน้า' },
      ],
    })
  })
})

describe('a newspaper page', () => {
  it('is read by its main text and its own metadata', () => {
    const article = extractArticle({ html: fixture('newspaper.vi.html') })
    expect(article).toMatchObject({
      title: 'Xã vùng cao mở lớp dạy bơi miễn phí',
      outlet: 'Báo Suối Đá',
      date: '2024-08-21',
      url: 'https://suoida.example/day-boi-mien-phi-4512.html',
    })
    expect(article.paragraphs.map(({ role, text }) => `${role}: ${text.slice(0, 24)}`)).toEqual([
      'title: Xã vùng cao mở lớp dạy b',
      'sapo: Hơn 120 trẻ em của ba th',
      'body: Sáng sớm, sân trường tiể',
      'caption: Một buổi học của lớp chi',
      'body: Thầy Lò Văn Inh cho biết',
      'heading: Thêm hai điểm bơi',
      'body: Trong năm tới, xã dự địn',
      'list: Điểm thứ nhất ở thôn Nà ',
      'list: Điểm thứ hai ở thôn Huổi',
      'quote: Trẻ em biết bơi thì cha ',
    ])
  })
})

describe('what is no article', () => {
  it.each([
    ['nothing', ''],
    ['broken mark-up', '<p><b>x</p></b><div'],
    ['only scripts', '<html><script>alert(1)</script></html>'],
  ])('%s', (_, html) => {
    expect(
      extractArticle({ html })
        .paragraphs.map(({ text }) => text)
        .join(),
    ).not.toMatch(/alert|</)
  })

  it('keeps mark-up that a text shows as text', () => {
    const { paragraphs } = extractArticle({ html: '<h1>Bài</h1><p>Thẻ &lt;script&gt; là gì?</p>' })
    expect(paragraphs.at(-1)?.text).toBe('Thẻ <script> là gì?')
  })
})
