import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { accessible, launch, openDesk, picture } from './browser.ts'
import { choose, command, press, tabTo, tick, write } from './keyboard.ts'
import { account, setUp } from './people.ts'
import { type Songdesk, startSongdesk } from './songdesk.ts'

const LAN = account('Lan')
const ARTICLES = 230
let desk: Songdesk
let browser: Browser
let page: Page
let quiet: () => void

beforeAll(async () => {
  desk = await startSongdesk()
  browser = await launch()
  ;({ page, quiet } = await openDesk(browser, desk.url))
  await setUp(page, LAN, true)
  await fillProject()
})
afterAll(async () => {
  await browser?.close()
  await desk?.stop()
})

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await picture(page, `failed-${task.name}`)
})

/** The sample project gets more articles than one page of the list takes. */
async function fillProject(): Promise<void> {
  const [{ id }] = await (await page.request.get('/api/projects')).json()
  const head = { outlet: 'Báo Bến Sông', date: '2026-11-01', sourceUrl: null, targetUrl: null }
  for (let at = 1; at <= ARTICLES; at++) {
    const target = `ชาวบ้านปลูกต้นไม้ ${at} ต้น`
    const segments = [{ role: 'body', source: `Dân làng trồng ${at} cây.`, machine: target, repaired: target }]
    const data = { ...head, title: `Vườn cây số ${at}`, segments }
    const answer = await page.request.post(`/api/projects/${id}/documents`, {
      data,
      headers: { origin: desk.url },
    })
    if (!answer.ok()) throw new Error(await answer.text())
  }
}

const rows = () => page.locator('[data-document]')
const shown = (text: string | RegExp) => page.getByRole('status').getByText(text).waitFor()

/** A list of Mantine: opened by typing into it, an entry chosen with the arrows. */
async function choosePerson(label: string, name: string): Promise<void> {
  await write(page, page.getByRole('combobox', { name: label }).last(), name)
  await page.getByRole('option', { name }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

describe('a lead’s day, by keyboard alone', () => {
  test('the list of articles: pages, search, order, people, due date, CSV', async () => {
    await press(page, page.getByRole('link', { name: /^Songdesk – / }))
    await shown(/^Articles 1–100 of 233$/)
    expect(await rows().count()).toBe(100)
    await page.keyboard.press('Shift+J')
    await shown(/^Articles 101–200 of 233$/)
    await press(page, page.getByRole('button', { name: 'Page 3' }))
    await shown(/^Articles 201–233 of 233$/)
    await picture(page, 'documents-pages')
    await accessible(page)

    await page.keyboard.press('Slash')
    await page.keyboard.insertText('vuon cay so 22')
    await shown(/^Articles 1–11 of 11$/)
    await press(page, page.getByRole('button', { name: 'Article', exact: true }))
    await expect.poll(() => rows().first().textContent()).toContain('Vườn cây số 22Báo')

    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.getByText('1 selected').waitFor()
    await choosePerson('Translator', 'Lan')
    await expect.poll(() => rows().first().textContent()).toContain('Lan')
    await tabTo(page, page.getByLabel('Due'))
    await page.keyboard.type('12052026')
    await expect.poll(() => rows().first().textContent()).toContain('5 Dec 2026')
    await picture(page, 'documents-selected')

    const [file] = await Promise.all([page.waitForEvent('download'), command(page, 'Save as CSV')])
    const lines = readFileSync(await file.path(), 'utf8')
      .trim()
      .split('\r\n')
    expect(lines).toHaveLength(12)
    expect(lines[1]).toMatch(/Vườn cây số 22,Báo Bến Sông,2026-11-01,new,Lan,,2026-12-05/)
    expect(page.url()).toContain('sort=title')
  })

  test('progress, and who may come in', async () => {
    await command(page, 'Progress')
    await page.getByRole('heading', { name: 'How much gets done each day?' }).waitFor()
    await tabTo(page, page.getByRole('radio', { name: '30 days' }))
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.getByRole('radio', { name: '90 days' }).isChecked()).toBe(true)

    await command(page, 'Settings')
    await choose(page, page.getByLabel('Role of Mali (ตัวอย่าง)'), 'editor')
    await choose(page, page.getByLabel('Invite somebody as'), 'reader')
    await press(page, page.getByRole('button', { name: 'Make an invitation link' }))
    expect(await page.getByLabel('Invitation link').inputValue()).toContain('/invite/')
    await press(page, page.getByRole('button', { name: 'Withdraw' }))
    await page.getByText('No open invitations.').waitFor()
    await tick(page, page.getByRole('switch', { name: 'Measure the time spent on a paragraph' }))
    await choose(page, page.getByLabel('Severity of “Words said twice”'), 'Off')
    await page.reload()
    expect(await page.getByRole('switch', { name: 'Measure the time spent on a paragraph' }).isChecked()).toBe(true)
    expect(await page.getByLabel('Role of Mali (ตัวอย่าง)').inputValue()).toBe('editor')
    expect(await page.getByLabel('Severity of “Words said twice”').inputValue()).toBe('off')
  })

  test('an article deleted, another taken out', async () => {
    await command(page, 'Documents')
    await shown(/of 233$/)
    await page.keyboard.press('Slash')
    await page.keyboard.insertText('vuon cay so 229')
    await shown('1 article')
    await press(page, page.getByRole('button', { name: 'Take out' }))
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      press(page, page.getByRole('link', { name: 'TSV', exact: true })),
    ])
    expect(file.suggestedFilename()).toMatch(/\.tsv$/)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+X')
    await press(page, page.getByRole('button', { name: 'Delete' }))
    await press(page, page.getByRole('button', { name: 'Delete' }))
    await page.getByText('No article matches these filters.').waitFor()
    await press(page, page.getByRole('button', { name: 'Show all' }))
    await shown(/of 232$/)
  })

  test('a page that is gone leads to the last that there is', async () => {
    await page.goto(`${page.url().split('?')[0]}?page=9`)
    await shown(/^Articles 201–232 of 232$/)
  })

  test('a way out of what is not there', async () => {
    await page.goto('/documents/nowhere')
    await press(page, page.getByRole('link', { name: 'To the start page' }))
    await page.getByRole('heading', { name: 'Projects' }).waitFor()
    quiet()
  })
})
