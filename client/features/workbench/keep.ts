import { z } from 'zod'

/** Text that was typed and is not yet acknowledged by the server. */
const keptDraft = z.object({
  segmentId: z.string(),
  documentId: z.string(),
  text: z.string(),
  /** What the text was when typing began, for a three-way merge. */
  baseText: z.string(),
  baseVersion: z.number(),
  state: z.enum(['draft', 'translated']),
  /** When typing began, milliseconds since 1970: what waits is sent in this order. */
  since: z.number().default(0),
})
export type KeptDraft = z.infer<typeof keptDraft>

const PREFIX = 'songdesk.draft'
const nameOf = (userId: string, segmentId: string) => `${PREFIX}/${userId}/${segmentId}`

/** Writes a draft into the browser's own storage, at once. @returns false where the browser refuses (full, or private mode) */
export function keepDraft(userId: string, draft: KeptDraft): boolean {
  try {
    localStorage.setItem(nameOf(userId, draft.segmentId), JSON.stringify(keptDraft.parse(draft)))
    return true
  } catch {
    return false
  }
}

export function forgetDraft(userId: string, segmentId: string): void {
  localStorage.removeItem(nameOf(userId, segmentId))
}

/** The drafts that this person left in this browser for a document; lines that cannot be read are passed over. */
export function keptDrafts(userId: string, documentId: string): KeptDraft[] {
  const names = Object.keys(localStorage).filter((name) => name.startsWith(`${PREFIX}/${userId}/`))
  return names.flatMap((name) => {
    const draft = keptDraft.safeParse(parseJson(localStorage.getItem(name)))
    return draft.success && draft.data.documentId === documentId ? [draft.data] : []
  })
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
