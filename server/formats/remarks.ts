import { exportedTarget, type InterchangeDocument, type WriteOptions } from './format.ts'
import remarks from './remarks.json' with { type: 'json' }

type Remark = Exclude<keyof typeof remarks, 'sources'>

/** A word or sentence that Songdesk itself puts into a file, in the language asked for. */
export function remark(id: Remark, options: WriteOptions = {}, params: Readonly<Record<string, string | number>> = {}) {
  return remarks[id][options.locale ?? 'en'].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
}

/** What an export of approved text says of itself; undefined where everything is exported. */
export function approvedRemark(document: InterchangeDocument, options: WriteOptions = {}): string | undefined {
  if (!options.approvedOnly) return undefined
  const approved = document.segments.filter((segment) => exportedTarget(segment, options) !== undefined).length
  return remark('approvedOnly', options, { approved, all: document.segments.length })
}

const patterns = Object.values(remarks.approvedOnly).map(
  (text) => new RegExp(`^\\[${text.replace(/[.*+?^$()|[\]\\/]/g, '\\$&').replace(/\{\w+\}/g, '\\d+')}\\]$`, 'u'),
)
/** Whether a line of text is such a remark, in any language. */
export const isApprovedRemark = (line: string) => patterns.some((pattern) => pattern.test(line.trim()))
