import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'
import { startI18n } from '../../client/i18n/index.ts'

/** What jsdom lacks and the components need: media queries that match nothing, observers that see nothing, fonts. */
class SilentObserver implements ResizeObserver, IntersectionObserver {
  readonly root = null
  readonly rootMargin = ''
  readonly scrollMargin = ''
  readonly thresholds = []
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): [] {
    return []
  }
}

window.matchMedia = (media: string): MediaQueryList =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
  })
globalThis.ResizeObserver = SilentObserver
globalThis.IntersectionObserver = SilentObserver
// Browsers answer with a promise by now.
Element.prototype.scrollIntoView = async () => {}
Object.defineProperty(document, 'fonts', {
  value: Object.assign(new EventTarget(), { ready: Promise.resolve() }),
  configurable: true,
})

startI18n('en')
afterEach(cleanup)
