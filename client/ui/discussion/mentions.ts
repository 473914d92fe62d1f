import type { Person } from '../../../shared/api/common.ts'

/** A stretch of a comment: plain words, or somebody who is mentioned. */
export type CommentPart = { readonly text: string } | { readonly mention: Person }

const MENTION = /@\[([^\]]+)\]\(([^)\s]+)\)/gu
/** What is being typed after an @ right before the caret; an @ inside a word (an address) asks for nobody. */
const ASKING = /(?<![\p{L}\p{M}\p{N}])@([\p{L}\p{M}\p{N}]{0,40})$/u

/** Cuts a comment at its mentions, which are written `@[Name](id)`. */
export function partsOf(text: string): CommentPart[] {
  const parts: CommentPart[] = []
  let at = 0
  for (const { index, 0: whole, 1: name = '', 2: id = '' } of text.matchAll(MENTION)) {
    if (index > at) parts.push({ text: text.slice(at, index) })
    parts.push({ mention: { id, name } })
    at = index + whole.length
  }
  if (at < text.length) parts.push({ text: text.slice(at) })
  return parts
}

/** The name being typed after an @ that ends at the caret; null where nobody is being mentioned. */
export function askedName(text: string, caret: number): string | null {
  return ASKING.exec(text.slice(0, caret))?.[1] ?? null
}

/** People whose name has a word that begins with what was typed. */
export function suggestedPeople<P extends Person>(people: readonly P[], asked: string): P[] {
  const wanted = asked.toLocaleLowerCase()
  return people.filter(({ name }) =>
    name
      .toLocaleLowerCase()
      .split(/\s+/)
      .some((word) => word.startsWith(wanted)),
  )
}

/** The text with what was being asked for replaced by the person's name, and where the caret then stands. */
export function withPerson(text: string, caret: number, person: Person): { text: string; caret: number } {
  const asked = askedName(text, caret) ?? ''
  const head = `${text.slice(0, caret - asked.length)}${person.name} `
  return { text: head + text.slice(caret), caret: head.length }
}

/** A comment as it is sent: the names of those mentioned become `@[Name](id)`; `ids` are those still in the text. */
export function asSent(text: string, mentioned: readonly Person[]): { text: string; ids: string[] } {
  const ids: string[] = []
  let sent = text
  for (const { id, name } of mentioned.toSorted((a, b) => b.name.length - a.name.length)) {
    if (ids.includes(id) || !sent.includes(`@${name}`)) continue
    ids.push(id)
    sent = sent.replaceAll(`@${name}`, `@[${name}](${id})`)
  }
  return { text: sent, ids }
}
