/** The offset in an element's text that lies under a mouse event; undefined where the browser cannot tell. */
export function offsetAt(event: MouseEvent, element: Element): number | undefined {
  const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY)
  if (!caret || !element.contains(caret.offsetNode)) return undefined
  const before = document.createRange()
  before.setStart(element, 0)
  before.setEnd(caret.offsetNode, caret.offset)
  return before.toString().length
}
