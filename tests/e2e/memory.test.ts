import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { accessible, launch, openDesk, picture } from './browser.ts'
import { account, setUp } from './people.ts'
import { type Songdesk, startSongdesk } from './songdesk.ts'

const LAN = account('Lan')
let desk: Songdesk
let browser: Browser
let page: Page
let quiet: () => void

beforeAll(async () => {
  desk = await startSongdesk()
  browser = await launch()
  ;({ page, quiet } = await openDesk(browser, desk.url, { width: 1280, height: 720 }))
  await setUp(page, LAN, false)
})
afterAll(async () => {
  await browser?.close()
  await desk?.stop()
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await picture(page, `failed-memory-${task.name.slice(0, 20)}`)
  quiet()
})

const FILE = `source,target
Đò ngang chở khách qua sông.,เรือข้ามฟากรับผู้โดยสารข้ามแม่น้ำ
Chợ nổi họp từ bốn giờ sáng.,ตลาดน้ำเปิดตั้งแต่ตีสี่
`

test('a memory is brought in from a file, searched, corrected, thinned and taken out', async () => {
  const made = await page.request.post(`${desk.url}/api/projects`, { data: { name: 'Bến đò' } })
  const { id } = await made.json()
  await page.goto(`/projects/${id}/memory`)
  await page.getByText('The memory is empty').waitFor()

  const bring = (name: string, text: string) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await bring('broken.csv', 'a,b,c\n1,2,3\n')
  await page.getByRole('alert').filter({ hasText: 'source and translation cannot be told' }).waitFor()
  await bring('memory.csv', FILE)
  await page.getByText('Added 2, changed 0, unchanged 0.').waitFor()
  await accessible(page)

  await page.keyboard.press('/')
  await page.keyboard.type('cho noi')
  await page.getByText('1 approved pair', { exact: true }).waitFor()
  await page.getByRole('link', { name: 'Chợ nổi họp' }).click()
  await page.getByLabel('Thai', { exact: true }).fill('ตลาดน้ำเปิดตีสี่')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('cell', { name: 'ตลาดน้ำเปิดตีสี่' }).waitFor()
  await accessible(page)
  await picture(page, 'memory')

  const takeOut = page.getByRole('button', { name: 'Take out of the memory' })
  await takeOut.click()
  await takeOut.click()
  await page.getByText('No approved pair has these words.').waitFor()

  await page.getByRole('button', { name: 'Take out', exact: true }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'TMX' }).click()
  const file = await readFile(await (await download).path(), 'utf8')
  expect(file).toContain('เรือข้ามฟากรับผู้โดยสารข้ามแม่น้ำ')
  expect(file).not.toContain('ตลาดน้ำ')
})
