import type { Finding, Locale } from '../model.ts'
import type { CheckMeta } from './check.ts'
import { METAS } from './metas.ts'

const BY_ID: ReadonlyMap<string, CheckMeta> = new Map(METAS.map((meta) => [meta.id, meta]))

/** What a check tells of itself, for its explanation page; undefined for an id that no check has (any more). */
export const metaOf = (id: string): CheckMeta | undefined => BY_ID.get(id)

/** A text with its {{placeholders}} filled in; one without a value stays as it is. */
export const fillMessage = (text: string, params: Finding['params']): string =>
  text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(params[name] ?? whole))

/** What a finding says, in a language of the interface. The id stands in where its check is gone. */
export function messageOf({ check, message, params }: Finding, locale: Locale): string {
  const text = metaOf(check)?.messages[message]?.[locale]
  return text === undefined ? `${check}: ${message}` : fillMessage(text, params)
}
