/** A selection in an element's text: where it began and where it is extended from, as offsets. */
export interface Held {
  readonly anchor: number
  readonly focus: number
}

function offsetOf(element: Element, node: Node, offset: number): number {
  const before = document.createRange()
  before.setStart(element, 0)
  before.setEnd(node, offset)
  return before.toString().length
}

/** The browser's selection, where it is inside an element; null elsewhere. */
export function selectionIn(element: Element): Held | null {
  const selection = window.getSelection()
  const { anchorNode, focusNode } = selection ?? {}
  if (!selection || !anchorNode || !focusNode) return null
  if (!element.contains(anchorNode) || !element.contains(focusNode)) return null
  return {
    anchor: offsetOf(element, anchorNode, selection.anchorOffset),
    focus: offsetOf(element, focusNode, selection.focusOffset),
  }
}

function placeOf(element: Element, offset: number): readonly [Node, number] {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let left = offset
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (left <= length) return [node, left]
    left -= length
  }
  return [element, element.childNodes.length]
}

/** Selects again what was selected, after the element's marks were drawn anew. */
export function selectAgain(element: Element, { anchor, focus }: Held): void {
  const now = selectionIn(element)
  if (now?.anchor === anchor && now.focus === focus) return
  window.getSelection()?.setBaseAndExtent(...placeOf(element, anchor), ...placeOf(element, focus))
}
