import { Agent, fetch, type Response } from 'undici'
import { AppError } from '../errors.ts'
import { type Allowed, guardedLookup, isPublicAddress, requireFetchable } from './publicAddress.ts'

export interface FetchOptions {
  /** Which addresses may be connected to; public ones unless said otherwise. */
  readonly allowed?: Allowed
  readonly timeoutMs?: number
  readonly maxBytes?: number
}

export interface FetchedPage {
  /** After every redirect. */
  readonly url: string
  readonly kind: 'html' | 'txt'
  readonly bytes: Uint8Array
}

const MAX_REDIRECTS = 5
const TIMEOUT_MS = 10_000
const MAX_BYTES = 5 * 1024 * 1024
const KINDS: Readonly<Record<string, FetchedPage['kind']>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'txt',
}

/**
 * Fetches a public page: every address on the way is checked where it is connected to, every redirect anew.
 * @throws AppError fetch.address, fetch.private, fetch.tooLarge, fetch.timeout, fetch.type, fetch.failed
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<FetchedPage> {
  const { allowed = isPublicAddress, timeoutMs = TIMEOUT_MS, maxBytes = MAX_BYTES } = options
  const dispatcher = new Agent({
    connect: { lookup: guardedLookup(allowed), timeout: timeoutMs },
    maxRedirections: 0,
  } as Agent.Options)
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const { url, response } = await follow(address, allowed, (to) =>
      fetch(to, {
        dispatcher,
        signal,
        redirect: 'manual',
        headers: { accept: 'text/html, application/xhtml+xml, text/plain;q=0.8', 'user-agent': 'Songdesk' },
      }),
    )
    const kind = KINDS[response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '']
    if (!kind) throw new AppError('fetch.type', { type: response.headers.get('content-type') ?? '', url })
    return { url, kind, bytes: await readUpTo(response, maxBytes, url) }
  } catch (error) {
    throw refusalOf(error, address)
  } finally {
    await dispatcher.destroy()
  }
}

async function follow(
  address: string,
  allowed: Allowed,
  get: (url: URL) => Promise<Response>,
): Promise<{ url: string; response: Response }> {
  let url = new URL(address)
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    requireFetchable(url, allowed)
    const response = await get(url)
    const location = response.headers.get('location')
    if (response.status >= 300 && response.status < 400 && location) {
      await response.body?.cancel()
      url = new URL(location, url)
      continue
    }
    if (!response.ok) throw new AppError('fetch.failed', { url: url.href, reason: `${response.status}` })
    return { url: url.href, response }
  }
  throw new AppError('fetch.failed', { url: address, reason: 'redirects' })
}

async function readUpTo(response: Response, maxBytes: number, url: string): Promise<Uint8Array> {
  const tooLarge = () => new AppError('fetch.tooLarge', { url, megabytes: maxBytes / 1024 / 1024 })
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge()
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    const bytes: Uint8Array = part
    size += bytes.length
    if (size > maxBytes) throw tooLarge()
    parts.push(bytes)
  }
  return Buffer.concat(parts)
}

/** Undici wraps what a connection threw; the innermost reason is the one to tell. */
function refusalOf(error: unknown, url: string): AppError {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof AppError) return at
    if (at.name === 'TimeoutError' || ('code' in at && at.code === 'UND_ERR_CONNECT_TIMEOUT')) {
      return new AppError('fetch.timeout', { url })
    }
    if (at.cause === undefined)
      return new AppError('fetch.failed', { url, reason: 'code' in at ? String(at.code) : at.message })
  }
  return new AppError('fetch.failed', { url, reason: String(error) })
}
