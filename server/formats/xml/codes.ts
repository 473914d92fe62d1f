import { codeCharacter, FIRST_CODE, type InlineCode, LAST_CODE } from '../format.ts'
import type { XmlElement } from './nodes.ts'

/** What a format says of one of its inline elements. */
export interface CodeDescription {
  /** The same for the code in the source and its counterpart in the target. */
  readonly key: string
  readonly code: InlineCode
  /** The element that is the code; absent where it is a mere character. */
  readonly prototype?: XmlElement
}

/** The codes of a segment: found in its source first, then in its target, each with the element that it was. */
export class CodeTable {
  readonly codes: InlineCode[] = []
  private readonly prototypes: (XmlElement | undefined)[] = []
  private readonly indexes = new Map<string, number>()

  /** The character that stands for the code; codes of the same key share one. */
  character({ key, code, prototype }: CodeDescription): string {
    const known = this.indexes.get(key)
    if (known !== undefined) return codeCharacter(known)
    const index = this.codes.length
    if (FIRST_CODE + index >= LAST_CODE) return code.equivalent ?? ''
    this.indexes.set(key, index)
    this.codes.push(code)
    this.prototypes.push(prototype)
    return codeCharacter(index)
  }

  at(character: string): { code: InlineCode; prototype: XmlElement | undefined } | undefined {
    const index = character.charCodeAt(0) - FIRST_CODE
    const code = this.codes[index]
    return code && { code, prototype: this.prototypes[index] }
  }
}

/** The element's start tag as it is written, to show: `<ph id="1"/>`. */
export function tagText(element: XmlElement, closing = false): string {
  if (closing) return `</${element.nodeName}>`
  const attributes = [...element.attributes]
    .filter(({ prefix }) => prefix !== 'xmlns')
    .map(({ name, value }) => ` ${name}="${value}"`)
  return `<${element.nodeName}${attributes.join('')}${element.firstChild === null ? '/' : ''}>`
}

const PRIVATE = /[\uE000-\uF8FF]/g

/** Text whose own private-use characters are turned into codes, so that none is taken for one. */
export function plainText(text: string, table: CodeTable): string {
  return text.replace(PRIVATE, (letter) =>
    table.character({
      key: `private:${letter}`,
      code: {
        id: `U+${letter.charCodeAt(0).toString(16).toUpperCase()}`,
        kind: 'single',
        text: letter,
        equivalent: letter,
      },
    }),
  )
}
