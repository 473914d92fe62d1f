import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../server/extract/index.ts'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/formats/${name}`, import.meta.url), 'utf8')

describe('a portal page saved as text', () => {
  it('reads the template of 2024: sapo below the imprint', () => {
    expect(extractArticle({ text: fixture('portal-2024.th.txt') })).toEqual({
      title: 'ชาวบ้านบนภูเขาปลูกกาแฟแบบใหม่',
      outlet: 'Báo Cao Nguyên',
      date: '2024-03-07',
      url: 'https://caonguyen.example/ca-phe-duoi-tan-rung-10293847.html',
      paragraphs: [
        { role: 'title', text: 'ชาวบ้านบนภูเขาปลูกกาแฟแบบใหม่' },
        {
          role: 'sapo',
          text: 'เกษตรกรในตำบลบนที่ราบสูง กอนตูม ได้เปลี่ยนมาปลูกกาแฟใต้ร่มไม้ใหญ่ตั้งแต่ปีที่แล้ว ผลผลิตในปีนี้เพิ่มขึ้นร้อยละ 12',
        },
        { role: 'caption', text: 'ชาวบ้านเก็บเมล็ดกาแฟสุกในเช้าวันที่ 5 มีนาคม ภาพโดย: มินห์ ค็อก' },
        { role: 'body', text: 'นายเหงียน วัน ติญ หัวหน้าสหกรณ์ กล่าวว่า แปลงทดลองมีพื้นที่ 1,250 เฮกตาร์' },
        { role: 'caption', text: 'ต้นกล้าที่เพาะไว้ในเรือนเพาะชำ' },
        { role: 'body', text: '- ราคาขายปีนี้สูงกว่าปีก่อนมากครับ' },
        { role: 'byline', text: '(ดาน ตรี)' },
        { role: 'body', text: 'ขอบคุณครับ' },
      ],
    })
  })

  it('reads the template of 2025: motto, sapo above the imprint, address on a line of its own', () => {
    expect(extractArticle({ text: fixture('portal-2025.th.txt') })).toEqual({
      title: 'ท่าเรือแห่งใหม่เปิดรับเรือลำแรก',
      outlet: 'Báo Biển Xanh',
      date: '2025-04-02',
      url: 'https://bienxanh.example/tau-dau-tien-cap-cang.html',
      paragraphs: [
        { role: 'title', text: 'ท่าเรือแห่งใหม่เปิดรับเรือลำแรก' },
        {
          role: 'sapo',
          text: 'เรือบรรทุกสินค้าขนาด 8,000 ตันเข้าเทียบท่าเมื่อเช้าวันที่ 2 เมษายน นับเป็นก้าวแรกของเขตเศรษฐกิจชายฝั่ง',
        },
        { role: 'body', text: 'ผู้อำนวยการท่าเรือกล่าวต้อนรับลูกเรือทั้ง 21 คน' },
        { role: 'timestamp', text: '08:30 02 เมษายน 2568' },
        { role: 'body', text: 'พิธีเริ่มขึ้นท่ามกลางสายฝน' },
      ],
    })
  })

  it('takes CR LF and no-break spaces as any other page', () => {
    const page = fixture('portal-2024.th.txt').replaceAll('\n', '\r\n').replaceAll('\r\n\r\n', '\r\n\u00a0\r\n')
    expect(extractArticle({ text: page })).toEqual(extractArticle({ text: fixture('portal-2024.th.txt') }))
  })
})

describe('any other text', () => {
  it.each([
    ['one paragraph has no title', 'Trời hôm nay đẹp.', null, ['body:Trời hôm nay đẹp.']],
    [
      'a first line like a headline is the title',
      'Mưa lớn ở miền Trung\n\nSáng 3/10, mưa lớn.',
      'Mưa lớn ở miền Trung',
      ['title:Mưa lớn ở miền Trung', 'body:Sáng 3/10, mưa lớn.'],
    ],
    [
      'a first line that ends in a full stop is not',
      'Mưa lớn.\nNước lên nhanh.',
      null,
      ['body:Mưa lớn.', 'body:Nước lên nhanh.'],
    ],
    ['nothing', ' \n\n', null, []],
  ])('%s', (_, text, title, paragraphs) => {
    const article = extractArticle({ text })
    expect(article.title).toBe(title)
    expect(article.paragraphs.map(({ role, text: said }) => `${role}:${said}`)).toEqual(paragraphs)
  })

  it('finds a bare line of date, and stops at the comments', () => {
    const article = extractArticle({
      text: 'Chợ nổi thức dậy\nThứ bảy, 16/11/2024, 09:30 (GMT+7)\nGhe thuyền đã đông.\nBình luận (2)\nHay!',
    })
    expect(article).toMatchObject({
      title: 'Chợ nổi thức dậy',
      date: '2024-11-16',
      paragraphs: [{ role: 'title' }, { text: 'Ghe thuyền đã đông.' }],
    })
    expect(article.paragraphs).toHaveLength(2)
  })
})

const seed = new URL('../../../../shared/seed/vietnam-vn-article.th.txt', import.meta.url)
const gold = new URL('../../../../shared/eval/data/seed.gold.jsonl', import.meta.url)
const there = existsSync(seed) && existsSync(gold)

describe.runIf(there)('the seed page', () => {
  it('is its 14 labelled paragraphs and nothing else', () => {
    const article = extractArticle({ text: readFileSync(seed, 'utf8') })
    const labelled = readFileSync(gold, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { target: string })
    expect(article.paragraphs.map(({ text }) => text)).toEqual(labelled.map(({ target }) => target))
    expect(article.paragraphs.slice(0, 4).map(({ role }) => role)).toEqual(['title', 'sapo', 'caption', 'body'])
    expect(article).toMatchObject({
      outlet: 'Báo Đại Đoàn Kết',
      date: '2024-11-16',
      url: 'https://daidoanket.vn/can-bo-cong-doan-di-dau-trong-thi-dua-10294597.html',
    })
  })
})
if (!there) console.warn('Left out: the seed page is not beside the project (../shared/seed).')
