import type { ChangeSpec } from '@codemirror/state'

/** What turns one text into another, touching only what differs; nothing where nothing does. */
export function textChange(before: string, after: string): { readonly changes?: ChangeSpec } {
  if (before === after) return {}
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head++
  let tail = 0
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  return { changes: { from: head, to: before.length - tail, insert: after.slice(head, after.length - tail) } }
}
