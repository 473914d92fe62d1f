/**
 * Spreadsheets run a cell that begins with one of these as a formula (OWASP, "CSV Injection"). An apostrophe before it
 * makes it text; reading takes that apostrophe away again.
 */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/

export const guardFormula = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell)
export const unguardFormula = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell
