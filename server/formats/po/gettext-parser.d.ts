declare module 'gettext-parser' {
  export interface Comments {
    translator?: string
    reference?: string
    extracted?: string
    flag?: string
    previous?: string
  }
  export interface Message {
    msgctxt?: string
    msgid: string
    msgid_plural?: string
    msgstr: string[]
    comments?: Comments
  }
  export interface Catalogue {
    charset?: string
    headers?: Record<string, string>
    translations: Record<string, Record<string, Message>>
    obsolete?: Record<string, Record<string, Message>>
  }
  export const po: {
    parse(input: Uint8Array | string, options?: { defaultCharset?: string; validation?: boolean }): Catalogue
    compile(
      catalogue: Catalogue,
      options?: { foldLength?: number; sort?: boolean; escapeCharacters?: boolean },
    ): Uint8Array
  }
}
