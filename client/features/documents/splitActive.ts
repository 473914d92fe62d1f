import { splitRow } from '../../../shared/align/operations.ts'
import { useImport } from './importStore.ts'
import { splitTexts } from './splitTexts.ts'

/**
 * Splits the active row: its first paragraphs off the others; a pair of one and one at a sentence, where both texts have one to
 * split at; else the pair is taken apart.
 */
export async function splitActive(): Promise<void> {
  const { drafts, current, activeRow, pair, split } = useImport.getState()
  const draft = drafts[current]
  const row = draft?.rows[activeRow]
  if (!draft || !row) return
  const [source, target] = [draft.preview.source[row.source[0] ?? -1], draft.preview.target[row.target[0] ?? -1]]
  const single = row.source.length === 1 && row.target.length === 1
  if (single && source && target && !draft.stored) {
    // The aligner and its word table are large, and seldom needed here.
    const { cutPair } = await import('../../../shared/align/cutPair.ts')
    const cut = cutPair(source.text, target.text)
    if (cut) return split(draft, splitTexts(draft.preview, draft.rows, activeRow, cut))
  }
  pair((rows) => splitRow(rows, activeRow))
}
