import { render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useActiveTime } from '../../../client/api/useActiveTime.ts'

let reports: { path: string; seconds: number; keepalive: boolean | undefined }[] = []

beforeEach(() => {
  reports = []
  vi.useFakeTimers()
  vi.stubGlobal('fetch', async (path: string, { body, keepalive }: RequestInit) => {
    reports.push({ path, seconds: JSON.parse(String(body)).seconds, keepalive })
    return new Response('{}')
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function Paragraph({ id }: { readonly id: string | undefined }) {
  useActiveTime(id)
  return null
}

const after = (seconds: number, sign: string) => {
  vi.advanceTimersByTime(seconds * 1000)
  document.dispatchEvent(new Event(sign))
}

test('what was really worked on a paragraph is reported when it is left', () => {
  const { rerender, unmount } = render(<Paragraph id="s1" />)
  after(4, 'keydown')
  after(60, 'scroll')
  after(3, 'pointermove')
  rerender(<Paragraph id="s2" />)
  expect(reports).toEqual([{ path: '/api/segments/s1/time', seconds: 22, keepalive: true }])
  after(2, 'keydown')
  unmount()
  expect(reports[1]).toMatchObject({ path: '/api/segments/s2/time', seconds: 2 })
})

test('and when the page is left; passing through is not worth a report', () => {
  const { rerender } = render(<Paragraph id="s1" />)
  after(0.4, 'keydown')
  rerender(<Paragraph id="s2" />)
  expect(reports).toEqual([])
  after(5, 'keydown')
  window.dispatchEvent(new Event('pagehide'))
  expect(reports).toEqual([{ path: '/api/segments/s2/time', seconds: 5, keepalive: true }])
})

test('nothing is measured where the project does not ask for it', () => {
  const { unmount } = render(<Paragraph id={undefined} />)
  after(5, 'keydown')
  unmount()
  expect(reports).toEqual([])
})
