import type { Document, Element } from '@xmldom/xmldom'
import { FIRST_CODE, LAST_CODE } from '../format.ts'
import type { CodeTable } from './codes.ts'
import { domElement } from './parse.ts'

/** How a format writes codes that come in pairs. */
export interface PairRules {
  /** Elements that hold what stands between the two ends of a pair. */
  readonly paired: ReadonlySet<string>
  /** One end of such an element, where the two ends do not nest. */
  halved(document: Document, prototype: Element, close: boolean): Element
}

const isCode = (letter: string) => letter.charCodeAt(0) >= FIRST_CODE && letter.charCodeAt(0) < LAST_CODE

interface Open {
  readonly pair: string
  readonly parent: Element
  readonly element: Element
}

/** Whether the closing code of a pair comes in the text before any pair that was opened outside of it closes. */
function nests(text: string, from: number, pair: string, table: CodeTable): boolean {
  const open: string[] = []
  for (const letter of text.slice(from + 1)) {
    const code = isCode(letter) ? table.at(letter)?.code : undefined
    if (code?.kind === 'open') open.push(code.pair ?? '')
    if (code?.kind !== 'close') continue
    if (code.pair === pair && open.length === 0) return true
    if (open.pop() !== code.pair) return false
  }
  return false
}

/**
 * Puts a text with codes into an element, whose old content goes. A code of `table` becomes the element that it was;
 * a pair that no longer nests is written as its two halves.
 */
export function writeCodes(content: Element, text: string, table: CodeTable, { paired, halved }: PairRules): void {
  const document = content.ownerDocument!
  while (content.firstChild) content.removeChild(content.firstChild)
  const opened: Open[] = []
  let at = content
  let plain = ''
  const flush = () => {
    if (plain !== '') at.appendChild(document.createTextNode(plain))
    plain = ''
  }
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!
    const found = isCode(letter) ? table.at(letter) : undefined
    if (found === undefined) {
      plain += letter
      continue
    }
    const { code, prototype } = found
    if (prototype === undefined) {
      plain += code.text
      continue
    }
    flush()
    const pair = paired.has(prototype.localName ?? '') ? domElement(prototype) : undefined
    if (pair && code.kind === 'open' && nests(text, i, code.pair ?? '', table)) {
      const element = pair.cloneNode(false) as Element
      at.appendChild(element)
      opened.push({ pair: code.pair ?? '', parent: at, element })
      at = element
    } else if (pair && code.kind === 'close' && opened.at(-1)?.pair === code.pair) at = opened.pop()!.parent
    else at.appendChild(pair ? halved(document, pair, code.kind === 'close') : domElement(prototype).cloneNode(true))
  }
  flush()
}
