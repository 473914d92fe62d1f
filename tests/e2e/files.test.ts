import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Segment } from '../../shared/api/documents.ts'
import { accessible, launch, openDesk, picture } from './browser.ts'
import { account, setUp } from './people.ts'
import { type Songdesk, startSongdesk } from './songdesk.ts'

let desk: Songdesk
let browser: Browser

beforeAll(async () => {
  desk = await startSongdesk()
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await desk?.stop()
})

const unit = (id: string, source: string, target: string) =>
  `  <unit id="${id}"><segment id="s1"><source>${source}</source><target>${target}</target></segment></unit>\n`
const xliff = (...units: string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:desk="urn:example:desk" version="2.1" srcLang="vi" trgLang="th">
 <file id="f1" desk:kept="as it was">
${units.join('')} </file>
</xliff>
`
const MARKET = unit('u1', 'Chợ nổi Cái Bè mở cửa trở lại', 'ตลาดน้ำก๋ายแบ่กลับมาเปิดอีกครั้ง')
const CODED = unit(
  'u2',
  'Ghe <pc id="1">Hai Lúa</pc> bán <ph id="2" equiv="♥"/> trái cây ở <pc id="3">bến cũ</pc>.',
  'เรือ<pc id="1">สองนา</pc>ขาย <ph id="2" equiv="♥"/> ผลไม้ที่<pc id="3">ท่าเก่า</pc>',
)
const LAST = (more = '') => unit('u3', `Khách đến từ sáng sớm${more}.`, `ลูกค้ามาแต่เช้าตรู่${more && 'ทุกวัน'}`)
const CSV = 'Mã;source;target\r\nk1;"Xe buýt chạy lại.";รถเมล์กลับมาวิ่ง\r\nk2;Vé không đổi.;ค่าตั๋วคงเดิม\r\n'
const BROKEN = xliff(unit('u1', 'a', 'ก')).replace('<segment id="s1">', '<segment id="s1" state="done">')

const CODE_KEY = 'Alt+Shift+C'

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

async function give(page: Page, projectId: string, ...files: ReturnType<typeof file>[]): Promise<void> {
  await page.goto(`/projects/${projectId}/import`)
  await page.getByRole('tab', { name: 'Files' }).click()
  await page.locator('input[type=file]').setInputFiles(files)
  await page.getByRole('button', { name: 'Read it' }).click()
}

const segmentsOf = async (page: Page, documentId: string): Promise<Segment[]> =>
  (await page.request.get(`/api/documents/${documentId}/segments`)).json()

test('files come in together, are worked on with their codes, come in again, and go back as they were', async () => {
  const { page, quiet } = await openDesk(browser, desk.url)
  await setUp(page, account('Lan'), false)
  const project = await (await page.request.post('/api/projects', { data: { name: 'Chợ nổi' } })).json()

  await give(
    page,
    project.id,
    file('chợ.xlf', xliff(MARKET, CODED, LAST())),
    file('xe.csv', CSV),
    file('hỏng.xlf', BROKEN),
  )
  const report = page.getByRole('list', { name: 'What became of each file' })
  await report.waitFor()
  expect(await report.getByRole('listitem').allTextContents()).toEqual([
    'chợ.xlf: 1 article read',
    'xe.csv: 1 article read',
    expect.stringMatching(/^hỏng\.xlf: .*state.*line \d/),
  ])
  await picture(page, 'files-report')
  await accessible(page)
  await page.getByRole('button', { name: 'Store the 2 articles in which nothing needs looking at' }).click()
  await page.getByText('2 articles are stored.').waitFor()
  await picture(page, 'files-stored')

  // Codes: numbered chips, put in by key in order, missed where they lack.
  await page.getByRole('link', { name: 'chợ', exact: true }).click()
  const active = page.locator('[data-segment][data-active]')
  const editor = active.locator('.cm-content')
  await editor.waitFor()
  await page.keyboard.press('Alt+ArrowDown')
  const chips = () => editor.locator('.code-chip, [data-code]').allTextContents()
  await expect.poll(async () => (await chips()).length).toBe(5)
  await picture(page, 'files-codes')
  await editor.press('Control+A')
  await page.keyboard.type('เรือ')
  const findings = page.getByRole('list', { name: 'Findings of this paragraph' })
  await findings.getByText(/code/i).first().waitFor()
  await picture(page, 'files-codes-missing')
  for (const word of ['สองนา', 'ขาย ', ' ผลไม้ที่', 'ท่าเก่า', '']) {
    await page.keyboard.press(CODE_KEY)
    await page.keyboard.type(word)
  }
  await expect.poll(() => findings.count()).toBe(0)
  await page.keyboard.press('Control+Enter')
  const documentId = /documents\/([^/?]+)/.exec(page.url())![1]!
  await expect.poll(async () => (await segmentsOf(page, documentId)).map(({ state }) => state)).toContain('translated')
  await picture(page, 'files-codes-again')

  // The file comes back as it was but for that text, and the menu says so.
  const wanted = xliff(MARKET, CODED, LAST()).replace(
    '<segment id="s1"><source>Ghe',
    '<segment id="s1" state="translated"><source>Ghe',
  )

  const taken = await page.request.get(`/api/documents/${documentId}/export?format=xliff2&text=current`)
  expect(await taken.text()).toBe(wanted)
  await page.getByRole('link', { name: project.name }).click()
  const row = page.getByRole('row').filter({ hasText: 'chợ' })
  await row.getByRole('button', { name: 'Take out' }).click()
  await page.getByRole('link', { name: /^chợ\.xlf Back into the file it came as/ }).waitFor()
  await picture(page, 'files-menu')
  await accessible(page)
  await page.keyboard.press('Escape')

  // A second edition: what changed is open again with the difference shown, the rest stays as it was.
  const second = xliff(MARKET, CODED.replace('ท่าเก่า', 'ท่าเรือเก่า'), LAST(' mỗi ngày'))
  await give(page, project.id, file('chợ.xlf', second))
  await page.getByText('This article is in the project already').waitFor()
  await picture(page, 'files-existing')
  await page.getByRole('button', { name: /^Update the article/ }).click()
  await page.getByText('Updated: 1 unchanged, 2 changed, 0 new, 0 removed').waitFor()
  const after = await segmentsOf(page, documentId)
  expect(after.map(({ state }) => state)).toEqual(['machine', 'draft', 'machine'])
  expect(after[1]!.target).toContain('ท่าเรือเก่า')
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.keyboard.press('Alt+ArrowDown')
  await page.getByRole('tab', { name: /^History/ }).click()
  await page.locator('ins', { hasText: 'เรือ' }).first().waitFor()
  await picture(page, 'files-updated')

  // An import is taken back while nobody has worked on it.
  await give(page, project.id, file('mới.csv', CSV))
  await page.getByRole('button', { name: /^Store the article/ }).click()
  await page.getByRole('heading', { name: 'mới' }).waitFor()
  await page.getByRole('button', { name: 'Take the import back' }).click()
  await page.getByRole('heading', { name: 'Documents' }).waitFor()
  expect(await page.getByRole('link', { name: 'mới', exact: true }).count()).toBe(0)
  quiet()
}, 60_000)
