import type { SegmentRole } from '../../../shared/model.ts'

/** A stretch of a Markdown text that is to be translated: [start, end), without the marks of its block. */
export interface Block {
  readonly start: number
  readonly end: number
  readonly role: SegmentRole
}

const FENCE = /^\s{0,3}(`{3,}|~{3,})/
const MARKS = /^(\s*(?:>\s?|[-*+]\s+(?:\[[ xX]\]\s+)?|\d{1,9}[.)]\s+)*)(#{1,6}\s+)?/
const NO_TEXT = /^\s*(?:$|(?:[-*_]\s*){3,}$|={2,}\s*$|-{2,}\s*$|\[[^\]]+\]:\s|<[!/]?[a-z][^>]*>\s*$|\|?[\s:|-]+$)/i

function roleOf(marks: string, heading: string | undefined, first: boolean): SegmentRole {
  if (heading !== undefined) return heading.trim() === '#' && first ? 'title' : 'heading'
  if (marks.includes('>')) return 'quote'
  return /[-*+\d]/.test(marks) ? 'list' : 'body'
}

/**
 * The paragraphs, headings, list items and quotes of a Markdown text (CommonMark). Front matter, code, rules, HTML lines,
 * table rules and link definitions are passed over; lines that continue a paragraph belong to it.
 */
export function findBlocks(text: string): Block[] {
  const blocks: Block[] = []
  const skip = /^---\r?\n[\s\S]*?\r?\n---\r?\n/.exec(text)?.[0].length ?? 0
  let at = skip
  let fence: string | undefined
  let open = false
  for (const line of text.slice(skip).split(/(?<=\n)/)) {
    const start = at
    at += line.length
    const mark = FENCE.exec(line)?.[1]
    if (fence !== undefined || mark !== undefined) {
      if (fence === undefined) fence = mark
      else if (mark?.startsWith(fence)) fence = undefined
      open = false
      continue
    }
    const content = line.replace(/\s+$/, '')
    if (NO_TEXT.test(content) || (!open && /^(?: {4}|\t)/.test(line))) {
      open = false
      continue
    }
    const [whole, marks = '', heading] = MARKS.exec(content) ?? ['']
    const end = start + content.replace(/\s+#+$/, heading ? '' : '$&').length
    const last = blocks.at(-1)
    if (open && last && whole.trim() === '') blocks[blocks.length - 1] = { ...last, end }
    else blocks.push({ start: start + whole.length, end, role: roleOf(marks, heading, blocks.length === 0) })
    open = heading === undefined
  }
  return blocks.filter(({ start, end }) => end > start)
}
