import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { accessible, launch, openDesk, picture } from './browser.ts'
import { account, setUp } from './people.ts'
import { type Songdesk, startSongdesk } from './songdesk.ts'

interface Stored {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly target: string
}

let desk: Songdesk
let browser: Browser
let page: Page
let quiet: () => void
let project: string
let article: string

async function send<T>(method: 'post' | 'put' | 'patch', path: string, data: object): Promise<T> {
  const answer = await page.request[method](`${desk.url}${path}`, { data })
  expect(answer.status(), path).toBe(200)
  return answer.json()
}
const get = async <T>(path: string): Promise<T> => (await page.request.get(`${desk.url}${path}`)).json()

async function makeArticle(title: string, pairs: readonly (readonly [source: string, target: string])[]) {
  const segments = pairs.map(([source, target]) => ({ role: 'body', source, machine: target, repaired: target }))
  const about = { title, outlet: null, date: null, sourceUrl: null, targetUrl: null }
  return (await send<{ id: string }>('post', `/api/projects/${project}/documents`, { ...about, segments })).id
}

const segmentsOf = (documentId: string) => get<Stored[]>(`/api/documents/${documentId}/segments`)
const written = async () => (await page.locator('.cm-content').innerText()).trim()
const suggestions = () => page.getByRole('region', { name: 'Suggestions for this paragraph' }).getByRole('button')

beforeAll(async () => {
  desk = await startSongdesk()
  browser = await launch()
  ;({ page, quiet } = await openDesk(browser, desk.url, { width: 1280, height: 720 }))
  await setUp(page, account('Lan'), false)
  project = (await send<{ id: string }>('post', '/api/projects', { name: 'Suối Trúc' })).id
  const { settings } = await get<{ settings: object }>(`/api/projects/${project}`)
  await send('patch', `/api/projects/${project}`, { settings: { ...settings, selfApproval: true } })
  const before = await makeArticle('Bài cũ', [['Hợp tác xã Suối Trúc bán 40 tấn gạo.', 'สหกรณ์ซ้วยจุ๊กขายข้าวสาร 40 ตัน']])
  const [old] = await segmentsOf(before)
  if (!old) throw new Error('no segment')
  const saved = await send<Stored>('put', `/api/segments/${old.id}`, {
    baseVersion: old.version,
    text: 'สหกรณ์ซ้วยจุ๊กขายข้าวสารได้ 40 ตัน',
    state: 'translated',
  })
  await send('post', `/api/segments/${old.id}/approve`, { baseVersion: saved.version })
  article = await makeArticle('Bài mới', [
    ['Phó Thủ tướng thăm đồi chè.', 'รองประธานาธิบดีเยือนเนินชา'],
    ['Hợp tác xã Suối Trúc bán 40 tấn gạo.', 'สหกรณ์ซุยจุ๊กขายข้าว 40 ตัน'],
    ['Ảnh: Lan', 'ภาพ: ลาน'],
    ['Nông dân rất vui.', 'ชาวนามีความสุข'],
    ['Ảnh: Lan', 'รูปโดย ลาน'],
  ])
  await page.goto(`/documents/${article}`)
  await page.locator('.cm-content').waitFor()
})
afterAll(async () => {
  await browser?.close()
  await desk?.stop()
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await picture(page, `failed-suggest-${task.name.slice(0, 20)}`)
  quiet()
})

test('a number key mends a term where it stands', async () => {
  await suggestions().filter({ hasText: 'รองนายกรัฐมนตรี' }).waitFor()
  await accessible(page)
  await page.keyboard.press('Alt+5')
  await expect.poll(written).toBe('รองนายกรัฐมนตรีเยือนเนินชา')
})

test('a new term is taken from both sides with the keyboard alone, and underlined at once', async () => {
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Shift+Tab')
  for (const keys of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight'])
    await page.keyboard.press(keys)
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+Shift+k')
  await page.getByRole('textbox', { name: 'Vietnamese', exact: true }).waitFor()
  expect(await page.getByRole('textbox', { name: 'Vietnamese', exact: true }).inputValue()).toBe('đồi chè')
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('ไร่ชา')
  await page.keyboard.press('Control+Enter')
  await page.locator('[data-segment] .known-term', { hasText: 'đồi chè' }).waitFor()
  const [term] = await get<{ source: string[]; preferred: string[] }[]>(`/api/projects/${project}/terms`)
  expect(term).toMatchObject({ source: ['đồi chè'], preferred: ['ไร่ชา'] })
})

test('a match of the memory is there on arriving, and saved as what it is', async () => {
  await page.keyboard.press('Alt+ArrowDown')
  await suggestions().filter({ hasText: '100 %' }).waitFor()
  await page.keyboard.press('Alt+2')
  await expect.poll(written).toBe('สหกรณ์ซ้วยจุ๊กขายข้าวสารได้ 40 ตัน')
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await segmentsOf(article))[1]?.state).toBe('translated')
  const [, segment] = await segmentsOf(article)
  const [revision] = await get<{ origin: string }[]>(`/api/segments/${segment?.id}/revisions`)
  expect(revision?.origin).toBe('memory')
})

test('a repeated paragraph is confirmed once and used for the other when asked', async () => {
  await page.keyboard.press('Control+Enter')
  const notice = page.getByRole('region', { name: 'Repeated paragraphs' })
  await notice.getByText('Paragraph 5').waitFor()
  expect((await segmentsOf(article))[4]?.target).toBe('รูปโดย ลาน')
  await page.keyboard.press('Alt+o')
  await expect
    .poll(async () => (await segmentsOf(article))[4])
    .toMatchObject({ target: 'ภาพ: ลาน', state: 'translated' })
  await notice.waitFor({ state: 'hidden' })
})

test('what is selected is looked up in the project, in both languages', async () => {
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('Control+Shift+l')
  await page.getByText('2 paragraphs', { exact: true }).waitFor()
  await accessible(page)
})
