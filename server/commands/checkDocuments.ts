import { messageOf } from '../../shared/checks/explain.ts'
import { runChecks, scopeOf } from '../../shared/checks/run.ts'
import type { Finding, Locale } from '../../shared/model.ts'
import { type InputLine, rawOffsets } from './checkLines.ts'

/** A finding as the command prints it: its message in words, its spans in the text as it came. */
export type PrintedFinding = Pick<Finding, 'check' | 'severity' | 'category' | 'source' | 'target' | 'fixes'> & {
  readonly message: string
}

/** What was found in one line of input. */
export interface CheckedLine {
  readonly line: InputLine
  readonly findings: readonly PrintedFinding[]
}

function checkDocument(lines: readonly InputLine[], locale: Locale): CheckedLine[] {
  const ids = new Set<string>()
  const read = lines.map((line) => {
    const id = ids.has(line.id) ? `${line.id} (line ${line.line})` : line.id
    ids.add(id)
    return { line, id, source: rawOffsets(line.source), target: rawOffsets(line.target) }
  })
  const pairs = read.map(({ id, source, target }) => ({ id, source: source.text, target: target.text }))
  const found = runChecks(scopeOf({ pairs }))
  return read.map(({ line, id, source, target }) => {
    const place = <T extends { start: number; end: number }>(span: T, { toRaw }: typeof source): T => ({
      ...span,
      start: toRaw(span.start),
      end: toRaw(span.end),
    })
    const findings = (found.get(id) ?? []).map((finding) => ({
      check: finding.check,
      severity: finding.severity,
      category: finding.category,
      message: messageOf(finding, locale),
      source: finding.source.map((span) => place(span, source)),
      target: finding.target.map((span) => place(span, target)),
      fixes: finding.fixes.map((fix) => place(fix, target)),
    }))
    return { line, findings }
  })
}

/** Runs every check over documents: the work of one thread. Called by name from a worker, and directly where there is little. */
export const checkDocuments = (task: { documents: readonly InputLine[][]; locale: Locale }): CheckedLine[] =>
  task.documents.flatMap((lines) => checkDocument(lines, task.locale))
