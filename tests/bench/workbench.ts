import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { account, setUp, signIn } from '../e2e/people.ts'
import { startSongdesk } from '../e2e/songdesk.ts'
import { findChromium } from '../helpers/chromium.ts'
import { keyCosts } from './mainThread.ts'
import { articleOf } from './workbenchArticle.ts'
import { post, say, store } from './workbenchDesk.ts'
import { arrivals, knowingProject } from './workbenchSuggestions.ts'

const OPENED = 2000
const LONG = 5000
const OPENINGS = 5
const KEYS = 120
const BETWEEN_KEYS = 60
const ROOT = join(import.meta.dirname, '../..')
const LAN = account('Lan')
/** Milliseconds. */
const BUDGETS = { firstRows: 500, key: 16, suggestion: 150 } as const

/** Milliseconds from the click on the article's link to its first rows on the screen. */
async function opening(page: Page, projectId: string, title: string): Promise<number> {
  await page.goto(`/projects/${projectId}`)
  const link = page.getByRole('link', { name: title })
  await link.waitFor()
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => {
    document.addEventListener('click', ({ timeStamp }) => performance.mark('clicked', { startTime: timeStamp }), {
      capture: true,
      once: true,
    })
    const look = () => {
      if (!document.querySelector('[data-segment]')) return requestAnimationFrame(look)
      // The frame that holds the rows has been drawn when the next task after it runs.
      return setTimeout(() => performance.measure('first rows', 'clicked'))
    }
    requestAnimationFrame(look)
  })
  await link.click()
  await page.locator('.cm-content').waitFor()
  await page.waitForFunction(() => performance.getEntriesByName('first rows').length > 0)
  return page.evaluate(() => performance.getEntriesByName('first rows')[0]?.duration ?? Number.NaN)
}

/** Opens the article as somebody whose browser has never seen the workbench. */
async function openings(browser: Browser, url: string, projectId: string, title: string): Promise<number[]> {
  const times: number[] = []
  for (let turn = 0; turn <= OPENINGS; turn++) {
    const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
    const page = await context.newPage()
    await signIn(page, LAN)
    const time = await opening(page, projectId, title)
    // The first is the server's own warming up.
    if (turn > 0) times.push(time)
    await context.close()
  }
  return times
}

async function press(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.waitForTimeout(BETWEEN_KEYS)
  }
}

async function keys(page: Page): Promise<void> {
  const typed = [...'reads well '.repeat(KEYS)].slice(0, KEYS)
  const typing = await keyCosts(page, () =>
    press(
      page,
      typed.map((key) => (key === ' ' ? 'Space' : key)),
    ),
  )
  const moving = await keyCosts(page, () => press(page, Array<string>(KEYS / 2).fill('Alt+ArrowDown')))
  const toPaint = (costs: typeof typing) => costs.map((cost) => cost.toPaint)
  say('a key typed, main thread up to the paint', toPaint(typing), BUDGETS.key)
  say(
    'a key typed, with what follows it',
    typing.map((cost) => cost.all),
  )
  // Alt and the arrow are a key each; the arrow's is the one that moves.
  say('to the next paragraph, up to the paint', toPaint(moving.filter((_, at) => at % 2 === 1)), BUDGETS.key)
}

async function filtering(page: Page): Promise<void> {
  const states = page.getByLabel('Show by state')
  await states.focus()
  const turns = Array.from({ length: 10 }, (_, at) => (at % 2 === 0 ? 'ArrowDown' : 'ArrowUp'))
  const costs = await keyCosts(page, () => press(page, turns))
  say(
    'choosing another filter, up to the paint',
    costs.map((cost) => cost.toPaint),
  )
}

async function suggesting(page: Page): Promise<void> {
  const article = await knowingProject(page)
  const { next, afar } = await arrivals(page, article)
  say('first suggestion in the next paragraph', next, BUDGETS.suggestion)
  say('first suggestion in a paragraph further on', afar, BUDGETS.suggestion)
}

/** Opening, typing, moving, filtering and what is suggested in long articles, in a real browser on the product as it is delivered. */
export async function run(): Promise<void> {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] })
  const desk = await startSongdesk()
  const { executablePath, env } = await findChromium()
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
    env: { ...(process.env as Record<string, string>), ...env },
  })
  try {
    const page = await browser.newPage({ baseURL: desk.url, viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
    await setUp(page, LAN, false)
    const { id: projectId } = await post<{ id: string }>(page, '/api/projects', { name: 'Bài dài' })
    await store(page, projectId, 'Hai nghìn đoạn', articleOf(OPENED))
    await store(page, projectId, 'Năm nghìn đoạn', articleOf(LONG))
    const times = await openings(browser, desk.url, projectId, 'Hai nghìn đoạn')
    say(`${OPENED} paragraphs, click to first rows, first visit`, times, BUDGETS.firstRows)
    await opening(page, projectId, 'Năm nghìn đoạn')
    await keys(page)
    await filtering(page)
    await suggesting(page)
  } finally {
    await browser.close()
    await desk.stop()
  }
}
