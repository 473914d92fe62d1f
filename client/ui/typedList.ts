/** A list of short texts being written: those that are finished, and the one still being typed. */
export interface TypedList {
  readonly done: readonly string[]
  readonly typing: string
}

export const typedList = (done: readonly string[] = []): TypedList => ({ done, typing: '' })

/** The list as it is sent: the text still being typed counts as well, nothing twice, nothing empty. */
export function finished({ done, typing }: TypedList): string[] {
  const all = [...done, typing].map((text) => text.normalize('NFC').trim())
  return [...new Set(all)].filter((text) => text !== '')
}
