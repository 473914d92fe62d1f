/** A list of short texts being written: those that are finished, and the one still being typed. */
export interface TypedList {
  readonly done: readonly string[]
  readonly typing: string
}

const BETWEEN = /[;\r\n]/

export const typedList = (done: readonly string[] = []): TypedList => ({ done, typing: '' })

/** The list as it is sent: the text still being typed counts as well, nothing twice, nothing empty. */
export function finished({ done, typing }: TypedList): string[] {
  const all = [...done, ...typing.split(BETWEEN)].map((text) => text.normalize('NFC').trim())
  return [...new Set(all)].filter((text) => text !== '')
}

/** The list after typing: what ends with a semicolon or a line break is finished, the rest is still being typed. */
export function typed(list: TypedList, text: string): TypedList {
  const parts = text.split(BETWEEN)
  const typing = parts.pop() ?? ''
  return parts.length === 0 ? { ...list, typing } : { done: finished({ ...list, typing: parts.join('\n') }), typing }
}
