import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fetchPage } from '../../../server/imports/fetchPage.ts'
import { isPublicAddress } from '../../../server/imports/publicAddress.ts'

let server: Server
let base: string
const page = '<!doctype html><html><body><p>บทความ</p></body></html>'

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const to = url.searchParams.get('to')
    if (to) return response.writeHead(302, { location: to }).end()
    if (url.pathname === '/slow') return
    if (url.pathname === '/missing') return response.writeHead(404).end()
    if (url.pathname === '/loop') return response.writeHead(301, { location: '/loop' }).end()
    if (url.pathname === '/image') return response.writeHead(200, { 'content-type': 'image/png' }).end('x')
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    if (url.pathname === '/endless') {
      // Without a length: the limit must count what comes.
      const more = () => response.write('x'.repeat(64 * 1024), (error) => (error ? undefined : setImmediate(more)))
      return more()
    }
    response.end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** Loopback stands in for the public internet; everything else is judged as always. */
const local = { allowed: (address: string) => address === '127.0.0.1' }
const code = (of: Promise<unknown>) =>
  of.then(
    () => 'fetched',
    (error: { code: string }) => error.code,
  )

test.each([
  ['8.8.8.8', true],
  ['2606:4700::1111', true],
  ['127.0.0.1', false],
  ['127.1.2.3', false],
  ['0.0.0.0', false],
  ['10.0.0.1', false],
  ['172.16.5.4', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['::', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:10.0.0.1', false],
  ['64:ff9b::7f00:1', false],
  ['::7f00:1', false],
  ['::127.0.0.1', false],
  ['2002:7f00:1::', false],
  ['not an address', false],
])('%s is public: %s', (address, is) => {
  expect(isPublicAddress(address)).toBe(is)
})

describe('a page', () => {
  test('is fetched where its address is allowed, through redirects', async () => {
    const { url, kind, bytes } = await fetchPage(`${base}/?to=${encodeURIComponent('/article')}`, local)
    expect([url, kind, new TextDecoder().decode(bytes)]).toEqual([`${base}/article`, 'html', page])
  })

  test('of a private address is refused, however it is written', async () => {
    const { port } = server.address() as AddressInfo
    const addresses = [
      '127.0.0.1',
      'localhost',
      '2130706433',
      '0x7f000001',
      '017700000001',
      '127.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '0',
    ]
    for (const host of addresses) expect(await code(fetchPage(`http://${host}:${port}/`)), host).toBe('fetch.private')
  })

  test('that leads to a private address is refused on the way', async () => {
    const to = (address: string) => fetchPage(`${base}/?to=${encodeURIComponent(address)}`, local)
    expect(await code(to('http://[::1]/'))).toBe('fetch.private')
    expect(await code(to('http://169.254.169.254/latest/meta-data/'))).toBe('fetch.private')
    expect(await code(to('file:///etc/passwd'))).toBe('fetch.address')
    expect(await code(to('http://user:secret@127.0.0.1/'))).toBe('fetch.address')
  })

  test('whose name resolves to a private address is never connected to', async () => {
    const asked: string[] = []
    const refusing = { allowed: (address: string) => asked.push(address) < 0 }
    expect(await code(fetchPage(base.replace('127.0.0.1', 'localhost'), refusing))).toBe('fetch.private')
    expect(asked.length).toBeGreaterThan(0)
  })

  test.each([
    ['ftp://example.org/a', {}, 'fetch.address'],
    ['/missing', {}, 'fetch.failed'],
    ['/loop', {}, 'fetch.failed'],
    ['/image', {}, 'fetch.type'],
    ['/slow', { timeoutMs: 200 }, 'fetch.timeout'],
    ['/endless', { maxBytes: 200_000 }, 'fetch.tooLarge'],
  ])('%s with %o is refused: %s', async (path, options, expected) => {
    const address = path.startsWith('/') ? base + path : path
    expect(await code(fetchPage(address, { ...local, ...options }))).toBe(expected)
  })
})
