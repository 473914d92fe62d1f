import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { queryClient, read } from '../../../client/api/query.ts'
import { useSession } from '../../../client/api/session.ts'
import { useDrafts } from '../../../client/features/workbench/drafts.ts'
import { keptDrafts } from '../../../client/features/workbench/keep.ts'
import { type Merge, type Saver, startSaver } from '../../../client/features/workbench/saver.ts'
import { listSegments, type Segment } from '../../../shared/api/documents.ts'
import { segment } from '../segment.ts'

/** The network: keeps the segment as a server would, or fails as it is told. */
function network() {
  let stored = segment()
  const state = {
    down: false,
    signedOut: false,
    takes: 0,
    sent: [] as { text: string; state: string; baseVersion: number }[],
  }
  const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status })
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    if (state.down) throw new TypeError('Failed to fetch')
    if (state.signedOut) return answer(401, { code: 'session.needed', params: {} })
    const body = JSON.parse(String(init.body))
    await new Promise((answered) => setTimeout(answered, state.takes))
    state.sent.push(body)
    if (body.baseVersion !== stored.version) return answer(409, { code: 'segment.stale', params: { segment: stored } })
    if (body.text === 'forbidden') return answer(403, { code: 'access.denied', params: {} })
    stored = { ...stored, target: body.text, state: body.state, version: stored.version + 1 }
    return answer(200, stored)
  })
  return {
    state,
    stored: () => stored,
    change: (more: Partial<Segment>) => {
      stored = { ...stored, ...more, version: stored.version + 1 }
    },
  }
}

let net: ReturnType<typeof network>
let saver: Saver
let merges: Merge[]
const key = read(listSegments, { params: { documentId: 'd1' } }).queryKey
const known = () => queryClient.getQueryData<Segment[]>(key)?.[0] ?? segment()
const draft = () => useDrafts.getState().drafts.s1
const settle = (ms = 1_200) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  vi.useFakeTimers()
  localStorage.clear()
  queryClient.setQueryData(key, [segment()])
  net = network()
  merges = []
  saver = startSaver('u1', 'd1', (merge) => merges.push(merge))
})
afterEach(() => {
  saver.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('typing', () => {
  test('is sent once, after a pause, based on the version that was read', async () => {
    saver.type(known(), 'one')
    saver.type(known(), 'one two')
    await settle()
    expect(net.state.sent).toEqual([{ text: 'one two', origin: 'person', state: 'draft', baseVersion: 1 }])
    expect(draft()).toBeUndefined()
    expect(known()).toMatchObject({ target: 'one two', version: 2 })
  })
  test('that is taken back sends nothing', async () => {
    saver.type(known(), 'x')
    saver.type(known(), known().target)
    await settle()
    expect(net.state.sent).toEqual([])
    expect(draft()).toBeUndefined()
  })
  test('goes on while a save is under way, and that is saved too, on the new version', async () => {
    saver.type(known(), 'one')
    net.state.takes = 500
    await settle()
    saver.type(known(), 'one two')
    await settle(3_000)
    expect(net.state.sent.map(({ text, baseVersion }) => [text, baseVersion])).toEqual([
      ['one', 1],
      ['one two', 2],
    ])
    expect(net.stored().target).toBe('one two')
  })
  test('is in the browser’s own storage within a second, and gone from there once it is acknowledged', async () => {
    net.state.down = true
    saver.type(known(), 'typed')
    await settle(900)
    expect(keptDrafts('u1', 'd1')).toMatchObject([{ text: 'typed', baseVersion: 1 }])
    net.state.down = false
    await settle(20_000)
    expect(keptDrafts('u1', 'd1')).toEqual([])
  })
  test('is in the browser’s own storage at once when the page is left', () => {
    saver.type(known(), 'typed')
    window.dispatchEvent(new Event('pagehide'))
    expect(keptDrafts('u1', 'd1')).toMatchObject([{ text: 'typed' }])
  })
})

test('confirming saves the text as it stands as translated', async () => {
  saver.type(known(), 'done')
  saver.confirm(known())
  await settle(10)
  expect(net.stored()).toMatchObject({ target: 'done', state: 'translated' })
})

describe('when something goes wrong', () => {
  test('a silent server: the text waits and is sent when it is back', async () => {
    net.state.down = true
    saver.type(known(), 'typed')
    await settle(5_000)
    expect(draft()).toMatchObject({ status: 'waiting', text: 'typed' })
    net.state.down = false
    await settle(20_000)
    expect(net.stored().target).toBe('typed')
    expect(draft()).toBeUndefined()
  })
  test('an expired session: the text waits and is sent after signing in again', async () => {
    useSession.setState({ signedIn: true, expired: true })
    net.state.signedOut = true
    saver.type(known(), 'typed')
    await settle(60_000)
    expect(draft()).toMatchObject({ status: 'waiting' })
    net.state.signedOut = false
    useSession.getState().began()
    await settle(10)
    expect(net.stored().target).toBe('typed')
  })
  test('a refusal: the text stays, with the reason', async () => {
    saver.type(known(), 'forbidden')
    await settle()
    expect(draft()).toMatchObject({ status: 'refused', text: 'forbidden', error: { code: 'access.denied' } })
    expect(keptDrafts('u1', 'd1')).toHaveLength(1)
  })
  test('a new page takes up what an earlier one left, and sends it', async () => {
    net.state.down = true
    saver.type(known(), 'left behind')
    saver.stop()
    await settle(10)
    net.state.down = false
    saver = startSaver('u1', 'd1', (merge) => merges.push(merge))
    await settle()
    expect(net.stored().target).toBe('left behind')
  })
})

describe('when somebody was faster', () => {
  test('with other words: both texts are there, and neither is sent until somebody decides', async () => {
    net.change({ target: 'theirs' })
    saver.type(known(), 'mine')
    await settle(10_000)
    expect(draft()).toMatchObject({ status: 'conflict', text: 'mine', theirs: { target: 'theirs' } })
    expect(net.stored().target).toBe('theirs')
    expect(keptDrafts('u1', 'd1')).toMatchObject([{ text: 'mine' }])
  })
  test('the decision is saved over theirs', async () => {
    net.change({ target: 'theirs' })
    saver.type(known(), 'mine')
    await settle()
    const conflict = draft()
    if (!conflict?.theirs) throw new Error('no conflict')
    saver.resolve(conflict, 'both', conflict.theirs)
    await settle(10)
    expect(net.stored().target).toBe('both')
    expect(draft()).toBeUndefined()
  })
  test('with the same words: there is nothing to decide', async () => {
    net.change({ target: 'mine', state: 'draft' })
    saver.type(known(), 'mine')
    await settle()
    expect(draft()).toBeUndefined()
    expect(known().version).toBe(2)
  })
  test('without touching the words: mine are saved on the new version', async () => {
    net.change({ state: 'rejected', reason: 'Sai tên' })
    saver.type(known(), 'mine')
    await settle()
    expect(net.stored().target).toBe('mine')
    expect(draft()).toBeUndefined()
  })
  test('in other places: both people’s changes are saved, and that is told with a way back', async () => {
    net.change({ target: 'ประชาชนดีใจมาก วันนี้' })
    saver.type(known(), 'เมื่อวาน ประชาชนดีใจมาก')
    await settle(3_000)
    expect(net.stored()).toMatchObject({ target: 'เมื่อวาน ประชาชนดีใจมาก วันนี้', state: 'draft' })
    expect(draft()).toBeUndefined()
    expect(merges).toHaveLength(1)
    saver.unmerge(merges[0]!)
    expect(draft()).toMatchObject({
      status: 'conflict',
      text: 'เมื่อวาน ประชาชนดีใจมาก',
      theirs: { target: 'ประชาชนดีใจมาก วันนี้', version: net.stored().version },
    })
  })
  test('in other places, on a text that was being confirmed: nobody has read the two together, so it is a draft', async () => {
    net.change({ target: 'ประชาชนดีใจมาก วันนี้' })
    saver.type(known(), 'เมื่อวาน ประชาชนดีใจมาก')
    saver.confirm(known())
    await settle(3_000)
    expect(net.stored()).toMatchObject({ target: 'เมื่อวาน ประชาชนดีใจมาก วันนี้', state: 'draft' })
  })
})
