import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessible, launch, openDesk, picture } from './browser.ts'
import { account, setUp, signIn } from './people.ts'
import { type Songdesk, startSongdesk } from './songdesk.ts'

const LAN = account('Lan')
let desk: Songdesk
let browser: Browser
let paths: Record<string, string>

beforeAll(async () => {
  desk = await startSongdesk()
  browser = await launch()
  const { page } = await openDesk(browser, desk.url)
  await page.goto('/')
  await page.getByRole('heading', { name: 'Welcome' }).waitFor()
  await accessible(page)
  await setUp(page, LAN, true)
  paths = await everyPath(page)
})
afterAll(async () => {
  await browser?.close()
  await desk?.stop()
})

/** Every page of the product, on the sample project. */
async function everyPath(page: Page): Promise<Record<string, string>> {
  const [project] = await (await page.request.get('/api/projects')).json()
  const { documents }: { documents: { id: string; status: string }[] } = await (
    await page.request.get(`/api/projects/${project.id}/documents`)
  ).json()
  const inProject = `/projects/${project.id}`
  return {
    home: '/',
    documents: inProject,
    import: `${inProject}/import`,
    progress: `${inProject}/progress`,
    queue: `${inProject}/review`,
    terms: `${inProject}/terms`,
    names: `${inProject}/names`,
    memory: `${inProject}/memory`,
    rules: `${inProject}/rules`,
    find: `${inProject}/find`,
    settings: `${inProject}/settings`,
    people: '/people',
    account: '/account',
    check: '/checks/entity-party',
    nowhere: '/nowhere',
    ...Object.fromEntries(
      documents.flatMap(({ id, status }) => [
        [`workbench-${status}`, `/documents/${id}`],
        [`review-${status}`, `/documents/${id}/review`],
      ]),
    ),
  }
}

const PATIENCE = { timeout: 300_000 }
const LOOKS = [
  ['light and wide', { width: 1600, height: 1000 }],
  ['dark, on a laptop', { dark: true, width: 1280, height: 720 }],
  ['at 200 % zoom', { width: 640, height: 400 }],
] as const

// Side by side: most of the time a page waits, for the server or for its own silence.
describe.concurrent.each(LOOKS)('every page, %s', (name, look) => {
  test('axe finds nothing, nothing breaks, nothing is wider than the screen', PATIENCE, async () => {
    const { page, context, quiet } = await openDesk(browser, desk.url, look)
    await signIn(page, LAN)
    for (const [title, path] of Object.entries(paths)) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await page.waitForLoadState('networkidle')
      await picture(page, `${title} ${name}`)
      // What zoom changes is the room, not what a page is made of.
      if (look.width > 640) await accessible(page)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, `${title} is wider than the screen`).toBeLessThanOrEqual(0)
    }
    quiet()
    await context.close()
  })
})

describe.concurrent.each([
  ['th', 'โครงการ'],
  ['vi', 'Dự án'],
] as const)('the interface in %s', (locale, projects) => {
  test('says everything in that language', PATIENCE, async () => {
    const { page, context } = await openDesk(browser, desk.url)
    await signIn(page, LAN)
    await page.getByLabel('Language').selectOption(locale)
    await page.getByRole('heading', { name: projects }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe(locale)
    for (const [title, path] of Object.entries(paths)) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await page.waitForLoadState('networkidle')
      // A key that no language knows would stand on the page as it is, e.g. "workbench:next".
      expect(await page.locator('body').innerText(), title).not.toMatch(/\b[a-z]+:[a-z]+[a-zA-Z.]*\b(?!\/)/)
      await picture(page, `${title} ${locale}`)
    }
    await context.close()
  })
})
