import type { Use } from '../../shared/api/knowledge.ts'
import type { Reader } from '../db/database.ts'
import { segmentsWithSource } from './repository.ts'

/** Where Vietnamese forms stand in a project, as written or with a capital at the start; 200 segments at most. */
export function usesOf(db: Reader, projectId: string, forms: readonly string[]): Promise<Use[]> {
  const written = forms.flatMap((form) => [form, form.charAt(0).toUpperCase() + form.slice(1)])
  return segmentsWithSource(db, projectId, [...new Set(written)])
}
