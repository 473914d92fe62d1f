import type { Row } from '../../../shared/align/operations.ts'
import { useImport } from './importStore.ts'

/** The rows of the article that is looked at. */
export function rowsNow(): readonly Row[] {
  const { drafts, current } = useImport.getState()
  return drafts[current]?.rows ?? []
}

/** Makes a row the active one and brings it into view. */
export function goTo(row: number): void {
  if (row < 0 || row >= rowsNow().length) return
  useImport.getState().activate(row)
  document.getElementById(`pair-${row}`)?.focus()
}
