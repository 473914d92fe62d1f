import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { accessible, launch, openDesk, picture } from './browser.ts'
import { account, setUp } from './people.ts'
import { type Songdesk, startSongdesk } from './songdesk.ts'

let desk: Songdesk
let browser: Browser
let page: Page
let keyboard: CDPSession
let quiet: () => void
let project: string
let article: string

async function send<T>(method: 'post' | 'patch', path: string, data: object): Promise<T> {
  const answer = await page.request[method](`${desk.url}${path}`, { data })
  expect(answer.status(), path).toBe(200)
  return answer.json()
}

const PAIRS = [
  ['Nông dân rất vui.', 'ชาวนามีความสุข'],
  ['Phó Thủ tướng thăm đồi chè.', 'รองประธานาธิบดีเยือนเนินชา'],
  ...Array.from({ length: 3 }, () => ['Ông thăm nhà máy.', 'เขาเยี่ยมชมโรงงานโรงงาน'] as const),
  ...Array.from({ length: 30 }, (_, at) => [`Xã có ${at + 2} tỷ đồng.`, `ตำบลมี ${at + 2} ล้านด่ง`] as const),
] as const

async function openArticle(title: string): Promise<void> {
  const segments = PAIRS.map(([source, target]) => ({ role: 'body', source, machine: target, repaired: target }))
  const about = { title, outlet: null, date: null, sourceUrl: null, targetUrl: null }
  const { id } = await send<{ id: string }>('post', `/api/projects/${project}/documents`, { ...about, segments })
  await page.goto(`/documents/${id}`)
  await page.locator('.cm-content').waitFor()
  await page.getByText('Saved ✓').waitFor()
  article = id
}

const written = async () => (await page.locator('.cm-content').innerText()).trim()
const rowTops = () =>
  page.locator('[data-segment]').evaluateAll((rows) => rows.slice(0, 9).map((row) => row.getBoundingClientRect().top))
const findBar = () => page.getByRole('textbox', { name: 'Find in the article' })

/** A key as a keyboard with a Thai layout sends it: the letter is Thai, the place of the key is what it always was. */
async function thaiKey(code: string, key: string, modifiers: { ctrl?: boolean; shift?: boolean; alt?: boolean }) {
  const bits = (modifiers.alt ? 1 : 0) + (modifiers.ctrl ? 2 : 0) + (modifiers.shift ? 8 : 0)
  const press = { code, key, modifiers: bits, windowsVirtualKeyCode: code.at(-1)?.charCodeAt(0) ?? 0 }
  await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...press })
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...press })
}

beforeAll(async () => {
  desk = await startSongdesk()
  browser = await launch()
  ;({ page, quiet } = await openDesk(browser, desk.url, { width: 1280, height: 720 }))
  keyboard = await page.context().newCDPSession(page)
  await setUp(page, account('Lan'), false)
  project = (await send<{ id: string }>('post', '/api/projects', { name: 'Đồi chè' })).id
})
afterAll(async () => {
  await browser?.close()
  await desk?.stop()
})
beforeEach(async ({ task }) => {
  await openArticle(task.name)
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await picture(page, `failed-workbench-${task.name.slice(0, 20)}`)
  quiet()
})

describe('the places of things', () => {
  test('looking for something moves no row', async () => {
    const before = await rowTops()
    await page.keyboard.press('Control+f')
    await findBar().waitFor()
    expect(await rowTops()).toEqual(before)
    await page.keyboard.type('xa co 31')
    await page.getByText('1 of 1').waitFor()
    await page.keyboard.press('Enter')
    await page.locator('[data-active] .found-current').first().waitFor()
    const [bar, row] = [await findBar().boundingBox(), await page.locator('[data-segment][data-active]').boundingBox()]
    expect((row?.y ?? 0) + (row?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0)
    await accessible(page)
    await page.keyboard.press('Escape')
    await findBar().waitFor({ state: 'hidden' })
  })

  test('panes that were drawn or hidden stay so', async () => {
    const edge = page.getByRole('separator', { name: 'Width of what is known of the paragraph' })
    await edge.focus()
    const usual = Number(await edge.getAttribute('aria-valuenow'))
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Alt+Shift+o')
    await page.reload()
    await page.locator('.cm-content').waitFor()
    await expect.poll(() => edge.getAttribute('aria-valuenow')).toBe(String(usual + 32))
    expect(await page.getByText('35 of 35').isVisible()).toBe(false)
    await page.keyboard.press('Alt+Shift+o')
    await page.getByText('35 of 35').waitFor()
  })
})

describe('keys', () => {
  test('do the same under a Thai layout', async () => {
    await thaiKey('KeyF', 'ด', { ctrl: true })
    await findBar().waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText('มาก')
    await expect.poll(written).toBe('ชาวนามีความสุขมาก')
    await thaiKey('KeyZ', 'ผ', { ctrl: true })
    await expect.poll(written).toBe('ชาวนามีความสุข')
    await page.keyboard.press('Alt+ArrowDown')
    await thaiKey('Digit5', 'ถ', { alt: true })
    await expect.poll(written).toContain('นายกรัฐมนตรี')
    await thaiKey('KeyH', '็', { ctrl: true, shift: true })
    await page.getByRole('tab', { name: 'History', selected: true }).waitFor()
  })

  test('that compose letters are let alone, whatever is saved and found meanwhile', async () => {
    await page.keyboard.press('Control+End')
    const compose = (text: string) =>
      keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    await page.keyboard.insertText(' โรงงานโรงงาน ')
    for (const text of ['v', 'vi', 'vie', 'viê']) await compose(text)
    await page.getByText('Saved ✓').waitFor()
    await page.getByRole('link', { name: 'Words said twice' }).waitFor()
    for (const text of ['việ', 'việt']) await compose(text)
    await keyboard.send('Input.insertText', { text: 'việt' })
    await expect.poll(written).toBe('ชาวนามีความสุข โรงงานโรงงาน việt')
    // Other input methods take letters back and write others in their place.
    await page.keyboard.type(' nam')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Backspace')
    await page.keyboard.insertText('ăm')
    await expect.poll(written).toBe('ชาวนามีความสุข โรงงานโรงงาน việt năm')
  })

  test('Enter makes a rule of a correction, and shows it', async () => {
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText('เกษตรกรมีความสุข')
    await page.keyboard.press('Control+Shift+e')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Make a rule of it')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/rules\/[^/]+$/)
    await page.getByText('เกษตรกร').first().waitFor()
  })
})

test('a finding is dismissed with one reason wherever the article has it, and taken back as one step', async () => {
  const dismissed = async () => {
    const answer = await page.request.get(`${desk.url}/api/documents/${article}/segments`)
    const segments: { findings: { dismissal: object | null }[] }[] = await answer.json()
    return segments.filter(({ findings }) => findings.some(({ dismissal }) => dismissal !== null)).length
  }
  await page.locator('[data-segment]').nth(2).locator('[lang=th]').click()
  await page.locator('[data-active]').getByText('nhà máy').waitFor()
  await page.keyboard.press('Control+Shift+Period')
  await page.getByRole('textbox', { name: 'Why is this no mistake?' }).waitFor()
  await accessible(page)
  await page.getByLabel('In 2 more paragraphs with these words too').check()
  await page.getByRole('textbox', { name: 'Why is this no mistake?' }).fill('two mills')
  await page.keyboard.press('Enter')
  await page.getByText('Dismissed in 3 paragraphs.').waitFor()
  await page.locator('.cm-content:focus').waitFor()
  expect(await dismissed()).toBe(3)
  await page.getByRole('button', { name: 'Take them back' }).click()
  await expect.poll(dismissed).toBe(0)
})

test('a double click takes a Thai word', async () => {
  const editor = page.locator('.cm-content')
  const box = await editor.boundingBox()
  await page.mouse.dblclick((box?.x ?? 0) + 12, (box?.y ?? 0) + 12)
  expect(await page.evaluate(() => window.getSelection()?.toString())).toBe('ชาวนา')
})
