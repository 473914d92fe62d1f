import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
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
  if (task.result?.state === 'fail') await picture(page, `failed-sweeps-${task.name.slice(0, 20)}`)
  quiet()
})

interface Pair {
  readonly source: string
  readonly target: string
}

async function post<T>(path: string, data: object): Promise<T> {
  const answer = await page.request.post(`${desk.url}${path}`, { data })
  expect(answer.status(), path).toBe(200)
  return answer.json()
}

const get = async <T>(path: string): Promise<T> => (await page.request.get(`${desk.url}${path}`)).json()

const makeProject = async (name: string) => (await post<{ id: string }>('/api/projects', { name })).id

/** Stores one article of one paragraph for every pair. @returns the articles' ids, in the order of the pairs */
async function makeArticles(projectId: string, pairs: readonly Pair[]): Promise<string[]> {
  const ids: string[] = []
  for (const [index, { source, target }] of pairs.entries()) {
    const { id } = await post<{ id: string }>(`/api/projects/${projectId}/documents`, {
      title: `Bài số ${index + 1}`,
      outlet: null,
      date: null,
      sourceUrl: null,
      targetUrl: null,
      segments: [{ role: 'body', source, machine: target, repaired: target }],
    })
    ids.push(id)
  }
  return ids
}

const targetOf = async (documentId: string) =>
  (await get<{ target: string }[]>(`/api/documents/${documentId}/segments`))[0]?.target ?? ''
async function targetsOf(ids: readonly string[]): Promise<string[]> {
  const targets: string[] = []
  for (const id of ids) targets.push(await targetOf(id))
  return targets
}

/** Corrects the only paragraph of an article in the workbench and confirms it. */
async function correct(documentId: string, text: string): Promise<void> {
  await page.goto(`${desk.url}/documents/${documentId}`)
  await page.locator('.cm-content').click()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(text)
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => targetOf(documentId)).toBe(text)
}

const heading = (name: string) => page.getByRole('heading', { name, exact: true }).waitFor()

describe('a correction made twice becomes a rule', () => {
  const ARTICLES = 300
  const pairs = Array.from({ length: ARTICLES }, (_, at) => ({
    source: `Phong trào thi đua của tổ ${at + 1} lan rộng.`,
    target: `ขบวนการเลียนแบบของกลุ่ม ${at + 1} แพร่หลายไปทั่ว`,
  }))
  const mended = pairs.map(({ target }) => target.replace('เลียนแบบ', 'แข่งขัน'))
  let projectId: string
  let ids: string[]

  test('which shows every place, sweeps 300 articles but those taken out, and is undone', async () => {
    projectId = await makeProject('Sóng')
    ids = await makeArticles(projectId, pairs)
    await correct(ids[0]!, mended[0]!)
    await correct(ids[1]!, mended[1]!)

    await page.goto(`${desk.url}/projects/${projectId}/rules`)
    await page.getByRole('link', { name: '298 places of ขบวนการเลียนแบบ → ขบวนการแข่งขัน' }).waitFor()
    await page.getByText('learned from corrections').waitFor()
    await accessible(page)
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.getByText('298 places · 298 articles').waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.getByRole('button', { name: 'Replace 297 places' }).waitFor()
    await picture(page, 'sweep preview')
    await accessible(page)

    await page.keyboard.press('Control+Enter')
    await page.getByText('297 of 297 paragraphs, 297 articles').waitFor({ timeout: 60_000 })
    await page.getByText('Replaced', { exact: true }).waitFor()
    await picture(page, 'sweep done')
    await accessible(page)
    const swept = await targetsOf(ids)
    expect(swept.filter((target, at) => target === mended[at])).toHaveLength(ARTICLES - 1)
    const left = swept.findIndex((target, at) => target !== mended[at])
    expect(swept[left]).toBe(pairs[left]?.target)

    // A paragraph that somebody goes on writing in keeps what was written when the sweep is taken back.
    const later = left === 9 ? 10 : 9
    await correct(ids[later]!, `${mended[later]} อย่างรวดเร็ว`)
    await page.goBack()
    await page.getByText('Replaced', { exact: true }).waitFor()
    await page.keyboard.press('u')
    await page.getByText('Undone', { exact: true }).waitFor({ timeout: 60_000 })
    await picture(page, 'sweep undone')
    const undone = await targetsOf(ids)
    expect(undone.slice(0, 2)).toEqual(mended.slice(0, 2))
    expect(undone[later]).toBe(`${pairs[later]?.target} อย่างรวดเร็ว`)
    const others = pairs.map(({ target }) => target).filter((_, at) => at > 1 && at !== later)
    expect(undone.filter((_, at) => at > 1 && at !== later)).toEqual(others)
  })

  test('and, standing, is a check for new articles', async () => {
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /Make it standing/ }).waitFor()
    await page.keyboard.press('s')
    await page.getByText('Standing', { exact: true }).waitFor()
    const [id] = await makeArticles(projectId, pairs.slice(4, 5))
    const [segment] = await get<{ findings: { fixes: { text: string }[] }[] }[]>(`/api/documents/${id}/segments`)
    expect(segment?.findings.flatMap(({ fixes }) => fixes.map(({ text }) => text))).toContain('ขบวนการแข่งขัน')
  })
})

describe('a name settled in the ledger', () => {
  test('is mended everywhere, by keys alone', async () => {
    const forms = ['ตรัน วัน ลู', 'ตรัน วัน ลู', 'เจิ่น วัน ลื้อ']
    const projectId = await makeProject('Tên')
    const ids = await makeArticles(
      projectId,
      forms.map((form, at) => ({
        source: `Ông Trần Văn Lựu trồng ${at + 3} cây xanh.`,
        target: `นาย${form} ปลูกต้นไม้ ${at + 3} ต้น`,
      })),
    )
    await page.goto(`${desk.url}/projects/${projectId}/names`)
    // Shown once it is known that she may settle names.
    await page
      .getByRole('group', { name: /^Trần Văn Lựu/ })
      .getByRole('button', { name: 'Another form…' })
      .waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('2')
    await page.getByRole('group', { name: 'Trần Văn Lựu; chosen form เจิ่น วัน ลื้อ' }).waitFor()
    await picture(page, 'name proposed')
    await accessible(page)
    await page.keyboard.press('Enter')
    await page.getByText('Trần Văn Lựu is เจิ่น วัน ลื้อ from now on.').waitFor()
    await accessible(page)
    await page.getByRole('link', { name: /^Mend other forms of Trần Văn Lựu/ }).press('Enter')
    await page.getByRole('button', { name: 'Replace 2 places' }).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByText('2 of 2 paragraphs, 2 articles').waitFor()
    await expect
      .poll(async () => (await targetsOf(ids)).filter((target) => target.includes('เจิ่น วัน ลื้อ')))
      .toHaveLength(3)
  })
})

describe('find and replace', () => {
  const pairs = [
    { source: 'Bến sông có thuyền số 7.', target: 'ท่าเรือมีเรือลำที่ 7' },
    { source: 'Chợ họp bên bến sông.', target: 'ตลาดอยู่ข้างท่าเรือ' },
    { source: 'Trường học mở cửa.', target: 'โรงเรียนเปิดแล้ว' },
  ]

  test('finds without marks, replaces in all but what was taken out, and is undone as one step', async () => {
    const projectId = await makeProject('Tìm')
    const ids = await makeArticles(projectId, pairs)
    await page.goto(`${desk.url}/projects/${projectId}/find`)
    await heading('Find and replace')
    await page.keyboard.press('/')
    await page.keyboard.type('ben song')
    await page.getByText('Found in 2 paragraphs').waitFor()
    await accessible(page)
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText('ท่าเรือ')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Alt+r')
    await page.getByLabel('With').waitFor()
    await page.keyboard.insertText('ท่าน้ำ')
    await page.getByRole('button', { name: 'Replace 2 places' }).waitFor()
    await page.locator('ins', { hasText: 'ท่าน้ำ' }).first().waitFor()
    await picture(page, 'find and replace')
    await accessible(page)
    await page.keyboard.press('Control+Enter')
    await page.getByText('2 of 2 paragraphs, 2 articles').waitFor()
    expect(await targetsOf(ids)).toEqual(pairs.map(({ target }) => target.replace('ท่าเรือ', 'ท่าน้ำ')))
    await page.getByRole('combobox', { name: 'Undo in one article only' }).focus()
    await page.keyboard.type('Bài số 1')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Undo there' }).press('Enter')
    await page.getByText('1 paragraph given back its text before').waitFor()
    expect(await targetsOf(ids)).toEqual([pairs[0]?.target, 'ตลาดอยู่ข้างท่าน้ำ', pairs[2]?.target])
    await page.keyboard.press('u')
    await page.getByText('Undone', { exact: true }).waitFor()
    expect(await targetsOf(ids)).toEqual(pairs.map(({ target }) => target))
  })

  test('says why an expression is refused, and where', async () => {
    await page.keyboard.press('Escape')
    await page.getByLabel('Regular expression').focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('/')
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText('(ก+)+')
    await page.getByRole('alert').getByText('A group may not be repeated. See character 5:').waitFor()
    await accessible(page)
  })
})

describe('the glossary', () => {
  test('keeps what was half written, stores a term, and tells what changed', async () => {
    const projectId = await makeProject('Từ')
    await makeArticles(projectId, [{ source: 'Phong trào thi đua lan rộng.', target: 'ขบวนการแข่งขันแพร่หลาย' }])
    await page.goto(`${desk.url}/projects/${projectId}/terms`)
    await page.getByRole('button', { name: 'New term' }).first().waitFor()
    await page.keyboard.press('n')
    await page.getByRole('textbox', { name: 'Vietnamese' }).fill('thi đua')
    await page.getByRole('textbox', { name: 'Thai, preferred' }).fill('แข่งขัน')
    await page.getByRole('button', { name: 'Close' }).click()
    await page.getByRole('region', { name: 'New term' }).waitFor({ state: 'detached' })
    await page.keyboard.press('n')
    await page.getByText('แข่งขัน', { exact: true }).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('link', { name: /Bài số 1, paragraph 1/ }).waitFor()
    await page.getByRole('textbox', { name: 'Thai, forbidden' }).fill('เลียนแบบ')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('tab', { name: 'Who changed what' }).click()
    await page.getByText(/^Changed by Lan/).waitFor()
    await picture(page, 'term history')
    await accessible(page)
    await page.getByRole('searchbox').fill('THI DUA')
    await page.getByText('1 term', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Delete term' }).click()
    await page.getByRole('group', { name: 'Delete this term for everybody?' }).getByRole('button').first().click()
    await page.getByText('No term has these words.').waitFor()
  })
})
