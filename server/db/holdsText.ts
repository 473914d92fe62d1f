import { type RawBuilder, sql } from 'kysely'

/** Whether a column holds a text, letter by letter. LIKE's own signs are escaped: SQLite does so only where it is told how. */
export const holdsText = (column: string, text: string): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} like ${`%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`} escape '\\'`
