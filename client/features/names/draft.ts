import { z } from 'zod'
import type { InputOf } from '../../../shared/api/endpoint.ts'
import type { createName, Name, NameProposal } from '../../../shared/api/knowledge.ts'
import type { Field } from '../../ui/knowledge/changes.ts'
import { finished, type TypedList, typedList } from '../../ui/typedList.ts'

export const KINDS = ['person', 'place', 'body'] as const
export type Kind = (typeof KINDS)[number]
export type NameBody = InputOf<typeof createName>['body']

/** A name as it is being written, half-typed variants included. */
export interface NameDraft {
  readonly source: string
  readonly kind: Kind
  readonly target: string
  readonly variants: TypedList
  readonly note: string
}

const EMPTY: NameBody = { source: '', kind: 'person', target: '', variants: [], note: '' }

/** What the panel starts from: the name as it is, or an empty one. */
export function draftOf({ source, kind, target, variants, note }: NameBody = EMPTY): NameDraft {
  return { source, kind, target, variants: typedList(variants), note }
}

/** The name as it is sent. The chosen form is no variant of itself. */
export function bodyOf({ source, kind, target, variants, note }: NameDraft): NameBody {
  const chosen = target.normalize('NFC').trim()
  return {
    source: source.normalize('NFC').trim(),
    kind,
    target: chosen,
    variants: finished(variants).filter((form) => form !== chosen),
    note: note.trim(),
  }
}

/** Whether a draft says something else than what is stored. */
export function isChanged(draft: NameDraft, name?: Name): boolean {
  return JSON.stringify(bodyOf(draft)) !== JSON.stringify(bodyOf(draftOf(name)))
}

export function isComplete(draft: NameDraft): boolean {
  const { source, target } = bodyOf(draft)
  return source !== '' && target !== ''
}

/** A form that a proposal can be settled with; `count` is null for the rule's form where no article uses it. */
export interface Choice {
  readonly form: string
  readonly count: number | null
  /** Whether it is the form that the rules give. */
  readonly rule: boolean
}

/** Forms can be chosen with the keys 1 to 9. */
const MOST_CHOICES = 9

/** The forms to choose from: those in use, the most frequent first, and the rule's form, which is never cut off. */
export function choicesOf({ used, rule }: NameProposal): Choice[] {
  const inUse = used.map(({ form, count }) => ({ form, count, rule: form === rule }))
  const known = rule === '' || inUse.slice(0, MOST_CHOICES).some((choice) => choice.rule)
  if (known) return inUse.slice(0, MOST_CHOICES)
  return [...inUse.slice(0, MOST_CHOICES - 1), { form: rule, count: null, rule: true }]
}

const stored = z.looseObject({
  source: z.string().catch(''),
  kind: z.enum(KINDS).optional().catch(undefined),
  target: z.string().catch(''),
  variants: z.array(z.string()).catch([]),
  note: z.string().catch(''),
})

/** What one side of a name's history says. @param word gives a field or a kind its name */
export function fieldsOf(value: unknown, word: (key: string) => string): Field[] {
  const name = stored.safeParse(value)
  if (!name.success) return []
  const { source, kind, target, variants, note } = name.data
  return [
    { label: word('field.source'), text: source },
    { label: word('field.kind'), text: kind ? word(`kind.${kind}`) : '' },
    { label: word('field.target'), text: target },
    { label: word('field.variants'), text: variants.join(', ') },
    { label: word('field.note'), text: note },
  ]
}
