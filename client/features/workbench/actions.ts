import { notifications } from '@mantine/notifications'
import { type Segment, submitDocument } from '../../../shared/api/documents.ts'
import { putDocument } from '../../api/documentCache.ts'
import { call } from '../../api/http.ts'
import { isOpen, type ShownFinding } from '../../ui/findings/shown.ts'
import type { Article, Bench } from './context.ts'
import { useDrafts } from './drafts.ts'
import type { Hit } from './find.ts'
import { fixed } from './liveFindings.ts'
import { neighbour } from './rows.ts'
import { useWorkbench } from './store.ts'

/** Goes to a row. */
export function goTo(segment: Segment | undefined, caret?: number, finding = 0): void {
  if (segment) useWorkbench.getState().activate(segment.id, caret, finding)
}

/** Goes to the next open finding, in this row or the next row that has one. */
export function goToFinding(bench: Bench, direction: -1 | 1): void {
  const { finding, set } = useWorkbench.getState()
  const open = bench.findings.filter(isOpen)
  const edgeOf = (count: number) => (direction > 0 ? 0 : count - 1)
  const has = (segment: Segment) => segment.findings.some(isOpen)
  const row = neighbour(bench.rows, bench.active?.id ?? null, direction, has, true)
  if (open[finding + direction]) set({ finding: finding + direction })
  else if (row) goTo(row, undefined, edgeOf(row.findings.filter(isOpen).length))
  else if (open.length > 0) set({ finding: edgeOf(open.length) })
}

/** Applies the fixes of a finding, as one step that undo takes back. */
export function applyFix(bench: Bench, finding: ShownFinding | undefined): void {
  if (finding && finding.fixes.length > 0) bench.change(fixed(bench.text, finding))
}

/** Confirms the active row and goes to the next that waits for it. */
export function confirmAndNext(bench: Bench, wanted: (segment: Segment) => boolean): void {
  if (!bench.active) return
  const next = neighbour(bench.rows, bench.active.id, 1, wanted, true) ?? neighbour(bench.rows, bench.active.id, 1)
  bench.saver.confirm(bench.active)
  if (next) useWorkbench.getState().activate(next.id)
}

/** Hands the article to the editors, after everything typed has arrived. */
export async function submit(bench: Bench, said: string): Promise<void> {
  await Promise.all(Object.keys(useDrafts.getState().drafts).map(bench.saver.flush))
  putDocument(await call(submitDocument, { params: { documentId: bench.document.id } }))
  notifications.show({ message: said })
}

/** Goes to one of the places that the find bar found, going round. */
export function goToHit(bench: Article, direction: -1 | 0 | 1): Hit | undefined {
  const { find, setFind } = useWorkbench.getState()
  const count = bench.hits.length
  if (count === 0) return undefined
  const at = (find.at + direction + count) % count
  const hit = bench.hits[at]
  setFind({ at })
  if (hit) useWorkbench.getState().activate(hit.segmentId, hit.side === 'target' ? hit.end : undefined)
  return hit
}
