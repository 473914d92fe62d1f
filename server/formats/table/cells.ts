/** Where a cell stands in the text of a table. */
export interface CellSpan {
  readonly start: number
  readonly end: number
}

/** The end of a quoted text that begins here, after its closing mark. */
function afterQuote(text: string, start: number, quote: string): number {
  let at = start + 1
  while (at < text.length) {
    if (text[at] !== quote) at++
    else if (text[at + 1] === quote) at += 2
    else return at + 1
  }
  return at
}

/** Where each cell of each row stands; lines with nothing in them are no rows. */
export function cellSpans(text: string, delimiter: string, quote: string | null): CellSpan[][] {
  const rows: CellSpan[][] = []
  let row: CellSpan[] = []
  for (let at = 0; at <= text.length; at++) {
    const start = at
    if (quote !== null && text[at] === quote) at = afterQuote(text, at, quote)
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at++
    const lineEnds = at >= text.length || text[at] === '\n'
    row.push({ start, end: lineEnds && text[at - 1] === '\r' && at > start ? at - 1 : at })
    if (!lineEnds) continue
    if (row.length > 1 || row[0]!.end > row[0]!.start) rows.push(row)
    row = []
  }
  return rows
}

/** What a cell says, its quotation marks taken off. */
export function cellValue(text: string, { start, end }: CellSpan, quote: string | null): string {
  const raw = text.slice(start, end)
  return quote !== null && raw.startsWith(quote) ? raw.slice(1, -1).replaceAll(quote + quote, quote) : raw
}

/** A cell's text as it is written: quoted where it was, or has to be; without quotation marks, on one line. */
export function writtenCell(value: string, delimiter: string, quote: string | null, wasQuoted: boolean): string {
  if (quote === null) return value.replace(/[\t\r\n]+/g, ' ')
  const needed = wasQuoted || value.includes(delimiter) || value.includes(quote) || /[\r\n]/.test(value)
  return needed ? `${quote}${value.replaceAll(quote, quote + quote)}${quote}` : value
}
