import type { Page } from 'playwright-core'
import { articleOf, type Paragraph } from './workbenchArticle.ts'
import { get, patch, post, put, store } from './workbenchDesk.ts'

const REMEMBERED = 60
const TERMS = 200
const NAMES = 100
const AFAR = 6
const READING = 500

interface Stored {
  readonly id: string
  readonly version: number
  readonly target: string
}

/** Words that only the translation of this paragraph has, so that its suggestion is known from the one before. */
const sign = (at: number) => `ฉบับที่ ${at + 1} ของวัน`

/** Confirms and approves a paragraph with the sign of its place, so that the memory knows it. */
async function remember(page: Page, { id, version, target }: Stored, at: number): Promise<void> {
  const text = `${target} ${sign(at)}`
  const saved = await put<Stored>(page, `/api/segments/${id}`, { baseVersion: version, text, state: 'translated' })
  await post(page, `/api/segments/${id}/approve`, { baseVersion: saved.version })
}

const numbered = (paragraphs: readonly Paragraph[]): Paragraph[] =>
  paragraphs.map((each, at) => ({ ...each, source: `Bản tin số ${at + 1}. ${each.source}` }))

/** A project with a glossary, a ledger and a memory that knows every paragraph of an article still to be worked on. @returns that article */
export async function knowingProject(page: Page): Promise<string> {
  const { id } = await post<{ id: string }>(page, '/api/projects', { name: 'Biết nhiều' })
  const { settings } = await get<{ settings: object }>(page, `/api/projects/${id}`)
  await patch(page, `/api/projects/${id}`, { settings: { ...settings, selfApproval: true } })
  const empty = { admitted: [], forbidden: [], unlessSource: [], note: '' }
  for (let at = 0; at < TERMS; at++) {
    const source = at === 0 ? 'nông dân' : `thửa ruộng ${at}`
    await post(page, `/api/projects/${id}/terms`, { ...empty, source: [source], preferred: [`ผืนนา ${at}`] })
  }
  for (let at = 0; at < NAMES; at++) {
    const name = { kind: 'place', source: at === 0 ? 'Hà Nội' : `Xóm Tre ${at}`, target: `ซ้อมแจ ${at}` }
    await post(page, `/api/projects/${id}/names`, { ...name, variants: [], note: '' })
  }
  const paragraphs = numbered(articleOf(REMEMBERED))
  const { id: before } = await store(page, id, 'Hôm qua', paragraphs)
  const stored = await get<Stored[]>(page, `/api/documents/${before}/segments`)
  for (const [at, segment] of stored.entries()) await remember(page, segment, at)
  return (await store(page, id, 'Hôm nay', paragraphs)).id
}

/** Has the page note when the key or click comes that goes to a paragraph, and when a suggestion for it is on the screen. */
async function watch(page: Page, wanted: string): Promise<void> {
  await page.evaluate((text) => {
    performance.clearMarks()
    performance.clearMeasures()
    const begin = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key !== 'ArrowDown') return
      for (const type of ['keydown', 'click']) document.removeEventListener(type, begin, true)
      performance.mark('arriving', { startTime: event.timeStamp })
      const look = () => {
        const list = document.querySelector('[aria-label="Suggestions for this paragraph"]')
        if (!list?.textContent?.includes(text)) return requestAnimationFrame(look)
        // The frame that holds it has been drawn when the next task after it runs.
        return setTimeout(() => performance.measure('suggested', 'arriving'))
      }
      requestAnimationFrame(look)
    }
    for (const type of ['keydown', 'click']) document.addEventListener(type, begin, true)
  }, wanted)
}

async function arrival(page: Page, at: number, go: () => Promise<void>): Promise<number> {
  await watch(page, sign(at))
  await go()
  await page.waitForFunction(() => performance.getEntriesByName('suggested').length > 0)
  const time = await page.evaluate(() => performance.getEntriesByName('suggested')[0]?.duration ?? Number.NaN)
  // What a person reads before they go on.
  await page.waitForTimeout(READING)
  return time
}

/** Milliseconds from going to a paragraph to the memory's suggestion for it: in the next one, and in one that nobody foresaw. */
export async function arrivals(page: Page, documentId: string): Promise<{ next: number[]; afar: number[] }> {
  await page.goto(`/documents/${documentId}`)
  await page.locator('.cm-content').waitFor()
  await page.getByText(sign(0)).first().waitFor()
  await page.waitForTimeout(2000)
  const next: number[] = []
  const afar: number[] = []
  let at = 0
  for (; at < REMEMBERED / 2; at++) next.push(await arrival(page, at + 1, () => page.keyboard.press('Alt+ArrowDown')))
  for (; at + AFAR < REMEMBERED; at += AFAR) {
    const row = page.locator('[data-segment]', { hasText: `Bản tin số ${at + AFAR + 1}.` })
    await row.scrollIntoViewIfNeeded()
    afar.push(await arrival(page, at + AFAR, () => row.locator('[data-text]').first().click()))
  }
  return { next, afar }
}
