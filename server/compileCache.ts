import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

/** Keeps what Node makes of the program beside it, so that the next start need not strip types and compile anew. Where it cannot be written, nothing is kept. */
export function rememberCompiled(): void {
  enableCompileCache(join(import.meta.dirname, '../.cache/compiled'))
}
