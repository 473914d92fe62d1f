import { z } from 'zod'
import type { InputOf } from '../../../shared/api/endpoint.ts'
import type { createTerm, Term } from '../../../shared/api/knowledge.ts'
import type { Field } from '../../ui/knowledge/changes.ts'
import { finished, type TypedList, typedList } from '../../ui/typedList.ts'

/** The lists of forms that a term has, in the order in which people write them. */
export const LISTS = ['source', 'preferred', 'admitted', 'forbidden', 'unlessSource'] as const
export type ListName = (typeof LISTS)[number]
export type TermBody = InputOf<typeof createTerm>['body']

/** Which language each list is in. */
export const LIST_LANGUAGE: Readonly<Record<ListName, 'vi' | 'th'>> = {
  source: 'vi',
  preferred: 'th',
  admitted: 'th',
  forbidden: 'th',
  unlessSource: 'vi',
}

/** A term as it is being written, half-typed forms included. */
export interface TermDraft {
  readonly lists: Readonly<Record<ListName, TypedList>>
  readonly note: string
}

/** What the panel starts from: the term as it is, or an empty one. */
export function draftOf(term?: Term): TermDraft {
  const lists = Object.fromEntries(LISTS.map((name) => [name, typedList(term?.[name])])) as Record<ListName, TypedList>
  return { lists, note: term?.note ?? '' }
}

/** The term as it is sent. */
export function bodyOf({ lists, note }: TermDraft): TermBody {
  const forms = Object.fromEntries(LISTS.map((name) => [name, finished(lists[name])])) as Record<ListName, string[]>
  return { ...forms, note: note.trim() }
}

/** Whether a draft says something else than what is stored. */
export function isChanged(draft: TermDraft, term?: Term): boolean {
  return JSON.stringify(bodyOf(draft)) !== JSON.stringify(bodyOf(draftOf(term)))
}

/** Whether there is enough to store: a Vietnamese form, and what to do about the Thai. */
export function isComplete(draft: TermDraft): boolean {
  const { source, preferred, admitted, forbidden } = bodyOf(draft)
  return source.length > 0 && preferred.length + admitted.length + forbidden.length > 0
}

const stored = z.looseObject({
  ...(Object.fromEntries(LISTS.map((name) => [name, z.array(z.string()).catch([])])) as Record<
    ListName,
    z.ZodCatch<z.ZodArray<z.ZodString>>
  >),
  note: z.string().catch(''),
})

/** What one side of a term's history says. @param label gives a field its name */
export function fieldsOf(value: unknown, label: (field: ListName | 'note') => string): Field[] {
  const term = stored.safeParse(value)
  if (!term.success) return []
  return [
    ...LISTS.map((name) => ({ label: label(name), text: term.data[name].join(', ') })),
    { label: label('note'), text: term.data.note },
  ]
}
