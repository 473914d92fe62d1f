/** Calls back when the page is hidden or left, while there is still time to write. @returns the way to stop */
export function onLeaving(listener: () => void): () => void {
  window.addEventListener('pagehide', listener)
  document.addEventListener('visibilitychange', listener)
  return () => {
    window.removeEventListener('pagehide', listener)
    document.removeEventListener('visibilitychange', listener)
  }
}

/** Calls back when the browser has a line again. @returns the way to stop */
export function onLine(listener: () => void): () => void {
  window.addEventListener('online', listener)
  return () => window.removeEventListener('online', listener)
}
