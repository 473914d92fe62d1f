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

const roles = (html: string) => extractArticle({ html }).paragraphs.map(({ role, text }) => `${role}: ${text}`)
const long = 'Ban quản lý cho biết hạng mục đầu tiên đã xong trước hạn hai tuần, phần còn lại sẽ làm trong quý tới.'

describe('pages of other shapes', () => {
  it('has no heading but by its class, a day in words on a line of its own, and line breaks for paragraphs', () => {
    const article = extractArticle({
      html: `<title>Báo Bến Nước điện tử</title><div class="menu"><a href="/a">Xã hội</a></div>
        <div class="detail-title">Bến thuyền cũ thành chợ hoa</div><div class="detail-time">Thứ Bảy, ngày 12 tháng 10 năm 2024, 08:00</div>
        <div class="detail-content">${long}<br><br>Chợ mở lúc 5h.<br><br>${long.toUpperCase()}<br></div>`,
    })
    expect(article).toMatchObject({ title: 'Bến thuyền cũ thành chợ hoa', date: '2024-10-12' })
    expect(article.paragraphs.map(({ text }) => text)).toEqual([
      article.title,
      long,
      'Chợ mở lúc 5h.',
      long.toUpperCase(),
    ])
  })

  it('leaves out links to other articles, and knows the place and the writer', () => {
    expect(
      roles(`<h1>Bến thuyền cũ thành chợ hoa</h1><p class="description"><span class="location-stamp">Cần Thơ</span>${long}</p>
        <article><p>${long} Có 40 sạp.</p><p><a href="/b">Chợ nổi vắng khách suốt mùa mưa năm nay</a></p><ul><li><a href="/c">Hoa</a> tươi</li><li><a href="/d">Cây cảnh</a></li></ul>
        <p>${long} Có 90 thuyền.</p><p>Thu Hằng</p><ul><li><a href="/e">Bến xe dời đi</a></li></ul></article>`),
    ).toEqual([
      'title: Bến thuyền cũ thành chợ hoa',
      `sapo: Cần Thơ - ${long}`,
      `body: ${long} Có 40 sạp.`,
      'list: Hoa tươi',
      'list: Cây cảnh',
      `body: ${long} Có 90 thuyền.`,
      'byline: Thu Hằng',
    ])
  })

  it('a short page keeps its menu and its foot to itself', () => {
    expect(
      roles(
        '<div class="nav">Trang nhất | Nhịp sống</div><h1>Cầu mới</h1><p>Cầu dài 320 m.</p><div class="footer">© Bến Nước</div>',
      ),
    ).toEqual(['title: Cầu mới', 'body: Cầu dài 320 m.'])
  })

  it.each([
    ['เผยแพร่เมื่อ 7 มกราคม พ.ศ. 2568 เวลา 09.30 น.', '2025-01-07'],
    ['อังคาร 16 พ.ย. 2567', '2024-11-16'],
    ['16 พ.ย. 67 10:15 น.', '2024-11-16'],
    ['30 ก.พ. 2567', null],
  ])('reads the Thai day “%s”', (day, date) => {
    const html = `<title>ตลาดดอกไม้ | ข่าวท่าน้ำ</title><h1>ตลาดดอกไม้</h1><span>${day}</span><p>ตลาดเปิดทุกวันตั้งแต่ตีห้า มีร้านค้ากว่า 40 ร้าน</p>`
    expect(extractArticle({ html })).toMatchObject({ date, outlet: 'ข่าวท่าน้ำ' })
  })

  it('finds the address in linked data where no link is canonical', () => {
    const data = {
      '@type': 'NewsArticle',
      headline: 'Cầu mới',
      mainEntityOfPage: { '@id': 'https://bennuoc.example/cau.html' },
    }
    const html = `<script type="application/ld+json">${JSON.stringify(data)}</script><p>${long}</p>`
    expect(extractArticle({ html }).url).toBe('https://bennuoc.example/cau.html')
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
