import type { Virtualizer } from '@tanstack/react-virtual'

type Virtual = Virtualizer<HTMLDivElement, Element>

/** What is to be seen around the active row, and the room that the find bar takes at the end, in CSS pixels. */
export const ROOM = { above: 48, below: 72, end: 44 } as const

/** Scrolls no more than it must. A neighbour's place is known: the list's own way there would ask the page for it, frame by frame. */
export function bringIntoView(virtual: Virtual, index: number): void {
  const item = virtual.measurementsCache[index]
  const { scrollElement, scrollRect, scrollOffset } = virtual
  if (!item || !scrollElement || !scrollRect || scrollOffset === null || !virtual.elementsCache.has(item.key)) {
    virtual.scrollToIndex(index, { align: 'auto' })
    return
  }
  const above = item.start - ROOM.above
  const below = item.end + ROOM.below - scrollRect.height
  const to = Math.max(0, Math.min(above, Math.max(below, scrollOffset)))
  if (to !== scrollOffset) scrollElement.scrollTop = to
}

/** Whether nothing of a row is on the screen. */
export function isAway(virtual: Virtual, index: number): boolean {
  const item = virtual.measurementsCache[index]
  const { scrollRect, scrollOffset } = virtual
  if (!item || !scrollRect || scrollOffset === null) return false
  return item.end <= scrollOffset || item.start >= scrollOffset + scrollRect.height
}
