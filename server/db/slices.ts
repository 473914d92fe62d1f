/** Rows of one INSERT: below the number of parameters that both databases take. */
const ROWS = 500

/** Hands over many rows a slice at a time, in order. */
export async function inSlices<Row>(
  rows: readonly Row[],
  put: (slice: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS) await put(rows.slice(at, at + ROWS))
}
