import type { SegmentState } from '../../../shared/model.ts'
import { SEGMENT_STATES } from '../../../shared/model.ts'
import type { InlineCode, InterchangeSegment } from '../format.ts'
import { CodeTable, plainText, tagText } from '../xml/codes.ts'
import { attribute, child, children, isElement, isText, type XmlElement } from '../xml/nodes.ts'

const KINDS: Readonly<Record<string, InlineCode['kind']>> = { bpt: 'open', ept: 'close' }
export const PAIRED = new Set(['hi'])

/** Codes pair within a segment by `i`, across languages by `x`; an ept carries no x, so its bpt's is looked up. */
interface Scope {
  readonly table: CodeTable
  readonly pairs: Map<string, string>
  count: number
}

function single(element: XmlElement, scope: Scope): string {
  const name = element.localName ?? ''
  const kind = KINDS[name]
  const i = attribute(element, 'i') ?? ''
  const pair = kind === 'close' ? (scope.pairs.get(i) ?? i) : (attribute(element, 'x') ?? i)
  if (kind === 'open') scope.pairs.set(i, pair)
  const id = kind ? pair : (attribute(element, 'x') ?? `${name}${++scope.count}`)
  const code: InlineCode = {
    id,
    kind: kind ?? (name === 'it' ? 'isolated' : 'single'),
    ...(kind && { pair }),
    text: element.textContent || tagText(element),
  }
  return scope.table.character({ key: `${kind ?? name}:${id}`, code, prototype: element })
}

function readContent(content: XmlElement, scope: Scope): string {
  let text = ''
  for (let node = content.firstChild; node; node = node.nextSibling) {
    if (isText(node)) text += plainText((node.nodeValue ?? '').normalize('NFC'), scope.table)
    else if (isElement(node) && node.localName === 'hi') {
      const key = attribute(node, 'x') ?? `hi${++scope.count}`
      const common = { id: key, pair: key }
      text += scope.table.character({
        key: `open:${key}`,
        code: { ...common, kind: 'open', text: tagText(node) },
        prototype: node,
      })
      text += readContent(node, scope)
      text += scope.table.character({
        key: `close:${key}`,
        code: { ...common, kind: 'close', text: tagText(node, true) },
        prototype: node,
      })
    } else if (isElement(node)) text += single(node, scope)
  }
  return text.normalize('NFC')
}

/** A tuv's language, under either of its names. */
export const languageOf = (tuv: XmlElement): string => attribute(tuv, 'xml:lang') ?? attribute(tuv, 'lang') ?? ''

/** vi matches vi-VN and VI_vn. */
export const sameLanguage = (a: string, b: string): boolean =>
  a.split(/[-_]/)[0]!.toLowerCase() === b.split(/[-_]/)[0]!.toLowerCase()

export interface UnitTexts {
  readonly table: CodeTable
  readonly source: XmlElement | undefined
  readonly target: XmlElement | undefined
  readonly sourceText: string
  readonly targetText: string | undefined
}

/** The two sides of a translation unit, with the codes that they share. */
export function unitTexts(tu: XmlElement, sourceLang: string, targetLang: string): UnitTexts {
  const tuvs = children(tu, 'tuv')
  const segOf = (lang: string) => {
    const tuv =
      tuvs.find((each) => languageOf(each).toLowerCase() === lang.toLowerCase()) ??
      tuvs.find((each) => sameLanguage(languageOf(each), lang))
    return tuv && child(tuv, 'seg')
  }
  const table = new CodeTable()
  const source = segOf(sourceLang)
  const target = segOf(targetLang)
  const read = (seg: XmlElement) => readContent(seg, { table, pairs: new Map(), count: 0 })
  return { table, source, target, sourceText: source ? read(source) : '', targetText: target && read(target) }
}

const stateOf = (tu: XmlElement): SegmentState | undefined => {
  const said = children(tu, 'prop').find((prop) => attribute(prop, 'type') === 'x-songdesk-state')?.textContent
  return SEGMENT_STATES.find((state) => state === said)
}

/** A translation unit → a segment; null where it has neither side. */
export function readUnit(
  tu: XmlElement,
  index: number,
  sourceLang: string,
  targetLang: string,
): InterchangeSegment | null {
  const { table, source, target, sourceText, targetText } = unitTexts(tu, sourceLang, targetLang)
  if (!source && !target) return null
  const notes = children(tu, 'note').map((note) => ({ text: (note.textContent ?? '').normalize('NFC') }))
  const state = stateOf(tu)
  return {
    id: `@${index + 1}`,
    source: sourceText,
    ...(targetText !== undefined && { target: targetText }),
    ...(state && { state }),
    ...(notes.length > 0 && { notes }),
    ...(table.codes.length > 0 && { codes: table.codes }),
  }
}
