import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect, inject } from 'vitest'

const ARTEFACTS = join(import.meta.dirname, '../artefacts')
const AXE = readFileSync(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8')
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export async function launch(): Promise<Browser> {
  const { executablePath, env } = inject('chromium')
  return chromium.launch({ executablePath, args: FLAGS, env: { ...(process.env as Record<string, string>), ...env } })
}

/** A person at a desk of their own: separate cookies and storage. Unhandled page errors fail the test that asks `quiet`. */
export async function openDesk(
  browser: Browser,
  url: string,
  look: { dark?: boolean; width?: number; height?: number } = {},
): Promise<{ context: BrowserContext; page: Page; quiet(): void }> {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'en-GB',
    colorScheme: look.dark ? 'dark' : 'light',
    viewport: { width: look.width ?? 1440, height: look.height ?? 900 },
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message))
  return { context, page, quiet: () => expect(errors).toEqual([]) }
}

/** Keeps a picture of the page among the test's artefacts; the one that README_PICTURE names also where the README shows it. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(ARTEFACTS, { recursive: true })
  await page.screenshot({ path: join(ARTEFACTS, `${name}.png`) })
  if (process.env.README_PICTURE === name) await page.screenshot({ path: join(import.meta.dirname, `${name}.png`) })
}

interface AxeViolation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/** WCAG 2.2 AA as far as a machine can tell: axe finds nothing on the page as it is now. */
export async function accessible(page: Page): Promise<void> {
  // Evaluated rather than added as a script element, which the page's own content security policy rightly refuses.
  await page.evaluate(AXE)
  const violations = await page.evaluate(async () => {
    const axe = (window as unknown as { axe: { run(options: object): Promise<{ violations: AxeViolation[] }> } }).axe
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    return (await axe.run({ runOnly: { type: 'tag', values: tags } })).violations
  })
  const said = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map((node) => `${node.html.slice(0, 160)} — ${node.failureSummary ?? ''}`).join(' | ')}`,
  )
  expect(said, `axe on ${page.url()}`).toEqual([])
}
