import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Segment } from '../../shared/api/documents.ts'
import { launch, openDesk, picture } from './browser.ts'
import { account, setUp, signIn } from './people.ts'
import { type Songdesk, startSongdesk } from './songdesk.ts'

const LAN = account('Lan')
let desk: Songdesk
let browser: Browser
let lan: Page
let other: Page

beforeAll(async () => {
  desk = await startSongdesk()
  browser = await launch()
  lan = (await openDesk(browser, desk.url)).page
  await setUp(lan, LAN, true)
  other = (await openDesk(browser, desk.url)).page
  await signIn(other, LAN)
})
afterAll(async () => {
  await browser?.close()
  await desk?.stop()
})
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  await picture(lan, 'failed-lan')
  await picture(other, 'failed-other')
})

async function segmentsOf(page: Page, documentId: string): Promise<Segment[]> {
  return (await page.request.get(`${desk.url}/api/documents/${documentId}/segments`)).json()
}

/** Opens the sample's new article and tells its id. */
async function openArticle(page: Page): Promise<string> {
  const [project] = await (await page.request.get(`${desk.url}/api/projects`)).json()
  const { documents }: { documents: { id: string; status: string }[] } = await (
    await page.request.get(`${desk.url}/api/projects/${project.id}/documents`)
  ).json()
  const document = documents.find(({ status }) => status === 'new' || status === 'translating') ?? documents[0]!
  await page.goto(`${desk.url}/documents/${document.id}`)
  await page.locator('.cm-content').waitFor()
  return document.id
}

const editor = (page: Page) => page.locator('.cm-content')
const targetAt = async (documentId: string, position: number) =>
  (await segmentsOf(other, documentId))[position]?.target ?? ''

async function goToRow(page: Page, position: number): Promise<void> {
  await page.locator('[data-segment]').nth(position).click()
  await editor(page).press('Control+End')
}

describe('typed words are never lost', () => {
  test('a reload right after typing', async () => {
    const documentId = await openArticle(lan)
    await goToRow(lan, 3)
    await lan.keyboard.type(' คำก่อนโหลดใหม่')
    await lan.reload()
    await expect.poll(() => targetAt(documentId, 3)).toContain('คำก่อนโหลดใหม่')
  })

  test('a server that is killed while somebody types', async () => {
    const documentId = await openArticle(lan)
    await goToRow(lan, 4)
    await desk.kill()
    await lan.keyboard.type(' คำตอนเซิร์ฟเวอร์ดับ')
    await lan.getByText('The server does not answer', { exact: false }).waitFor()
    await goToRow(lan, 5)
    await lan.keyboard.type(' อีกย่อหน้าหนึ่ง')
    await picture(lan, 'server-down')
    await desk.start()
    await expect.poll(() => targetAt(documentId, 4), { timeout: 30_000 }).toContain('คำตอนเซิร์ฟเวอร์ดับ')
    await expect.poll(() => targetAt(documentId, 5), { timeout: 30_000 }).toContain('อีกย่อหน้าหนึ่ง')
  })
})

describe('without the server', () => {
  test('work goes on by keyboard over five paragraphs, waits in a queue, and is sent when the line is back', async () => {
    const documentId = await openArticle(lan)
    await goToRow(lan, 0)
    await lan.context().setOffline(true)
    for (let row = 0; row < 5; row++) {
      await expect
        .poll(() => lan.locator('[data-segment][data-active]').textContent())
        .toMatch(new RegExp(`^${row + 1}`))
      await editor(lan).press('Control+End')
      await lan.keyboard.type(` ออฟไลน์ ${row + 1}`)
      await lan.keyboard.press('Alt+ArrowDown')
    }
    const queue = lan.getByRole('region', { name: 'Waiting for the server' })
    await expect
      .poll(() => queue.getByRole('button', { name: /^Paragraph/ }).allTextContents())
      .toEqual([1, 2, 3, 4, 5].map((number) => `Paragraph ${number}`))
    await picture(lan, 'offline-queue')
    await lan.context().setOffline(false)
    for (let row = 0; row < 5; row++) {
      await expect.poll(() => targetAt(documentId, row)).toContain(`ออฟไลน์ ${row + 1}`)
    }
    await queue.waitFor({ state: 'hidden' })
  })
})

describe('two people in one article', () => {
  test('see each other’s saves and where the other is', async () => {
    await openArticle(lan)
    await openArticle(other)
    await goToRow(other, 1)
    await other.keyboard.type(' จากอีกคน')
    await lan.locator('[data-segment]').nth(1).getByText('จากอีกคน').waitFor({ timeout: 5_000 })
  })

  test('have their changes of one paragraph joined where they touch different words', async () => {
    const documentId = await openArticle(lan)
    await openArticle(other)
    await goToRow(lan, 2)
    await goToRow(other, 2)
    await other.context().setOffline(true)
    await other.keyboard.press('Control+Home')
    await other.keyboard.type('คำหน้า ')
    await lan.keyboard.type(' คำหลัง')
    await expect.poll(() => targetAt(documentId, 2)).toMatch(/คำหลัง$/)
    await other.context().setOffline(false)
    await other.getByText('you both changed paragraph 3', { exact: false }).waitFor()
    await expect.poll(() => targetAt(documentId, 2)).toMatch(/^คำหน้า .*คำหลัง$/)
  })

  test('keep both texts where they changed the same words', async () => {
    const documentId = await openArticle(lan)
    await openArticle(other)
    await goToRow(lan, 6)
    await goToRow(other, 6)
    await other.context().setOffline(true)
    await editor(other).press('Control+a')
    await other.keyboard.type('ข้อความของคนที่สอง')
    await editor(lan).press('Control+a')
    await lan.keyboard.type('ข้อความของคนแรก')
    await expect.poll(() => targetAt(documentId, 6)).toBe('ข้อความของคนแรก')
    await other.context().setOffline(false)
    // Shown as changes of what both began with, so that words which that text has too stand apart.
    await other.getByRole('alert').getByText('คนแรก').waitFor()
    await other.getByRole('alert').getByText('คนที่สอง').waitFor()
    await picture(other, 'conflict')
    expect(await targetAt(documentId, 6)).toBe('ข้อความของคนแรก')
    await other.keyboard.press('F4')
    await expect.poll(() => targetAt(documentId, 6)).toContain('คนแรก')
    expect(await targetAt(documentId, 6)).toContain('คนที่สอง')
  })
})
