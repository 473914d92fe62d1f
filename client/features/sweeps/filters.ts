import { z } from 'zod'
import type { InputOf } from '../../../shared/api/endpoint.ts'
import type { Pattern, previewPattern } from '../../../shared/api/sweeps.ts'
import { SEGMENT_STATES } from '../../../shared/model.ts'

export type Scope = NonNullable<InputOf<typeof previewPattern>['body']['scope']>

/** Which part of the project is looked through, as it stands in the address; what is unreadable there narrows nothing. */
export const scopeAddress = z.object({
  state: z.enum(SEGMENT_STATES).optional().catch(undefined),
  person: z.string().optional().catch(undefined),
  document: z.string().optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  /** The sweep that is running or has just been made. */
  sweep: z.string().optional().catch(undefined),
})
export type ScopeAddress = z.infer<typeof scopeAddress>

export const SIDES = ['both', 'source', 'target'] as const
/** What is looked for, and what is to stand in its place, as it stands in the address. */
export const findAddress = scopeAddress.extend({
  q: z.coerce.string().optional().catch(undefined),
  side: z.enum(SIDES).optional().catch(undefined),
  words: z.boolean().optional().catch(undefined),
  regex: z.boolean().optional().catch(undefined),
  /** Whether it is to be replaced, and by what. */
  replace: z.boolean().optional().catch(undefined),
  with: z.coerce.string().optional().catch(undefined),
})
export type FindAddress = z.infer<typeof findAddress>

/** The filters as the server takes them. */
export function scopeOf({ state, person, document, from, to }: ScopeAddress): Scope {
  return {
    ...(state && { states: [state] }),
    ...(person && { personId: person }),
    ...(document && { documentId: document }),
    ...(from && { from }),
    ...(to && { to }),
  }
}

/** The query as a pattern that can be replaced; it holds whatever the source says. */
export function patternOf({ q = '', regex = false, words = false, ...address }: FindAddress): Pattern {
  return {
    wrong: q.normalize('NFC'),
    right: (address.with ?? '').normalize('NFC'),
    regex,
    wholeWords: words,
    sourcePresent: [],
    sourceAbsent: [],
  }
}
