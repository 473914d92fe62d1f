import { dismissAlike, dismissFinding, restoreFinding } from '../../../shared/api/dismissals.ts'
import type { Segment } from '../../../shared/api/documents.ts'
import { dismissalKey } from '../../../shared/checks/dismissal.ts'
import { putSegments } from '../../api/documentCache.ts'
import { call } from '../../api/http.ts'
import { isOpen, type ShownFinding } from '../../ui/findings/shown.ts'
import type { Bench } from './context.ts'
import { tellUndoable } from './UndoNotice.tsx'

/** Under which key a finding of the active paragraph is dismissed, also before the server has found it. */
const keyOf = ({ active, text }: Bench, finding: ShownFinding): string =>
  finding.key ?? dismissalKey(finding, active?.source ?? '', text)

/** The other paragraphs of the article in which the same check flags the same words, and nobody has dismissed it. */
export function alike(bench: Bench, finding: ShownFinding): Segment[] {
  const key = keyOf(bench, finding)
  return bench.segments.filter(
    ({ id, findings }) => id !== bench.active?.id && findings.some((each) => each.key === key && isOpen(each)),
  )
}

/** Dismisses a finding with a reason. One found while typing is saved first: only the server's findings can be dismissed. */
export async function dismiss(bench: Bench, finding: ShownFinding, reason: string): Promise<void> {
  const { active, document } = bench
  if (!active) return
  const key = keyOf(bench, finding)
  await bench.saver.flush(active.id)
  putSegments(document.id, [await call(dismissFinding, { params: { segmentId: active.id }, body: { key, reason } })])
}

/** Dismisses it wherever the article has it, and says how often, with the way back. */
export async function dismissEverywhere(bench: Bench, finding: ShownFinding, reason: string): Promise<void> {
  const { active, document } = bench
  if (!active) return
  const key = keyOf(bench, finding)
  const wanted = [active, ...alike(bench, finding)].map(({ id }) => id)
  await bench.saver.flush(active.id)
  const judge = async (segmentIds: string[], because: string | null): Promise<Segment[]> => {
    const body = { key, segmentIds, reason: because }
    const changed = await call(dismissAlike, { params: { documentId: document.id }, body })
    putSegments(document.id, changed)
    return changed
  }
  const changed = await judge(wanted, reason)
  const back = changed.map(({ id }) => id)
  if (back.length === 0) return
  const said = { key: 'workbench:dismiss.done', values: { count: back.length } }
  tellUndoable(`dismissed ${key}`, said, 'workbench:dismiss.undo', () => void judge(back, null))
}

/** Takes a dismissal back. */
export async function restore(bench: Bench, finding: ShownFinding): Promise<void> {
  if (!bench.active || !finding.key) return
  const input = { params: { segmentId: bench.active.id }, query: { key: finding.key } }
  putSegments(bench.document.id, [await call(restoreFinding, input)])
}
