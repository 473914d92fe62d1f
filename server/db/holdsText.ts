import { type RawBuilder, sql } from 'kysely'

/** What LIKE takes for "holds this text". Its own signs are escaped: SQLite heeds that only where it is told how. */
export const holding = (text: string): string => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

/** Whether a column holds a text, letter by letter. */
export const holdsText = (column: string, text: string): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} like ${holding(text)} escape '\\'`
