import type { Progress } from '../../../shared/api/projects.ts'

/** Shares (0–1) of the source words translated and approved, and of the machine's text that survived (null before anything is confirmed). */
export function shares({ words, wordsTranslated, wordsApproved, edits, editLength }: Progress) {
  const of = (part: number) => (words === 0 ? 0 : part / words)
  return {
    translated: of(wordsTranslated),
    approved: of(wordsApproved),
    survived: editLength === 0 ? null : 1 - edits / editLength,
  }
}
