import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    chromium: { readonly executablePath: string; readonly env: Record<string, string> }
  }
}

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const CACHE = join(import.meta.dirname, '../../.cache/chromium')

/** Unpacks the browser that came by npm, once, into the project's cache folder. */
async function unpacked(): Promise<string> {
  mkdirSync(CACHE, { recursive: true })
  const before = {
    TMPDIR: process.env.TMPDIR,
    AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV,
    LD: process.env.LD_LIBRARY_PATH,
  }
  // The package decides at import where to unpack, and whether the libraries of a bare machine are needed.
  process.env.TMPDIR = CACHE
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  const path = await chromium.executablePath()
  restore('TMPDIR', before.TMPDIR)
  restore('AWS_EXECUTION_ENV', before.AWS_EXECUTION_ENV)
  restore('LD_LIBRARY_PATH', before.LD)
  return path
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name]
  else process.env[name] = value
}

const lacksLibraries = (path: string) => execFileSync('ldd', [path], { encoding: 'utf8' }).includes('not found')

/** Chromium crashes on a machine without fonts or font configuration, so it gets both from the unpacked package. */
function fontConfig(): string {
  const file = join(CACHE, 'fonts.conf')
  const folders = [join(CACHE, 'fonts'), '/usr/share/fonts'].map((folder) => `<dir>${folder}</dir>`).join('')
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig>${folders}<cachedir>${join(CACHE, 'font-cache')}</cachedir></fontconfig>`,
  )
  return file
}

/** The machine's own browser, else the one that came by npm, and the environment that it needs. */
export async function findChromium(): Promise<{ executablePath: string; env: Record<string, string> }> {
  const system = SYSTEM.find((path) => existsSync(path))
  const executablePath = system ?? (await unpacked())
  const env: Record<string, string> = {}
  if (!system) env.FONTCONFIG_FILE = fontConfig()
  if (!system && lacksLibraries(executablePath)) env.LD_LIBRARY_PATH = join(CACHE, 'al2023/lib')
  return { executablePath, env }
}

/** Tells the browser tests which browser to start, and how. */
export async function setup(project: TestProject): Promise<void> {
  project.provide('chromium', await findChromium())
}
