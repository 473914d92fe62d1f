import type { Held } from './heldSelection.ts'
import { wordEdge } from './wordEdges.ts'

/**
 * What is selected after an arrow key: the next word that way, or, where the selection is extended, one word more (or less).
 * @param held what is selected now; null begins at the start of the text
 */
export function selectedByWord(text: string, held: Held | null, direction: -1 | 1, extend: boolean): Held {
  const { anchor, focus } = held ?? { anchor: 0, focus: 0 }
  if (extend) return { anchor, focus: wordEdge(text, focus, direction) }
  const outer = direction > 0 ? Math.max(anchor, focus) : Math.min(anchor, focus)
  const to = wordEdge(text, outer, direction)
  return { anchor: wordEdge(text, to, direction > 0 ? -1 : 1), focus: to }
}
