import type { Page } from 'playwright-core'
import type { Paragraph } from './workbenchArticle.ts'

const percentile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN

/** Says how long something took, and whether that is within its budget. All in milliseconds. */
export function say(what: string, times: readonly number[], budget?: number): void {
  const p95 = percentile(times, 0.95)
  const verdict = budget === undefined ? '' : `, budget ${budget}${p95 > budget ? ': MISSED' : ''}`
  console.log(`${what}: p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms${verdict}`)
}

async function send<T>(page: Page, method: 'post' | 'put' | 'patch' | 'get', path: string, data?: object): Promise<T> {
  const answer = await page.request[method](path, { ...(data && { data }), timeout: 300_000 })
  if (answer.status() !== 200) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
  return answer.json()
}

export const get = <T>(page: Page, path: string) => send<T>(page, 'get', path)
export const post = <T>(page: Page, path: string, data: object) => send<T>(page, 'post', path, data)
export const put = <T>(page: Page, path: string, data: object) => send<T>(page, 'put', path, data)
export const patch = <T>(page: Page, path: string, data: object) => send<T>(page, 'patch', path, data)

/** Stores an article as the import preview would. */
export const store = (page: Page, projectId: string, title: string, segments: readonly Paragraph[]) =>
  post<{ id: string }>(page, `/api/projects/${projectId}/documents`, {
    title,
    outlet: null,
    date: null,
    sourceUrl: null,
    targetUrl: null,
    segments,
  })
