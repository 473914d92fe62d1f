import type { Element } from '@xmldom/xmldom'
import {
  codeCharacter,
  exportedTarget,
  type InlineCode,
  type InterchangeDocument,
  type InterchangeSegment,
  type WriteOptions,
} from '../format.ts'
import { approvedRemark } from '../remarks.ts'
import { children } from '../xml/nodes.ts'
import { domElement, parseXml } from '../xml/parse.ts'
import { serializeXml, xmlAttribute, xmlText } from '../xml/write.ts'
import { writeCodes } from '../xml/writeCodes.ts'
import { PAIRED, unitTexts } from './unit.ts'

function codeXml(codes: readonly InlineCode[], index: number, text: string): string {
  const { kind, pair, text: shown } = codes[index]!
  const partner = codes.findIndex((each, i) => i !== index && each.pair !== undefined && each.pair === pair)
  const complete = partner !== -1 && text.includes(codeCharacter(partner))
  const i = Math.min(index, partner) + 1
  if (kind === 'open' && complete) return `<bpt i="${i}" x="${i}">${xmlText(shown)}</bpt>`
  if (kind === 'close' && complete) return `<ept i="${i}">${xmlText(shown)}</ept>`
  if (kind === 'single') return `<ph x="${index + 1}">${xmlText(shown)}</ph>`
  return `<it pos="${kind === 'close' ? 'end' : 'begin'}" x="${index + 1}">${xmlText(shown)}</it>`
}

function segXml(text: string, codes: readonly InlineCode[] = []): string {
  const known = new Map(codes.map((_, i) => [codeCharacter(i), i]))
  return `<seg>${[...text].map((letter) => (known.has(letter) ? codeXml(codes, known.get(letter)!, text) : xmlText(letter))).join('')}</seg>`
}

function unitXml(document: InterchangeDocument, segment: InterchangeSegment, options: WriteOptions): string {
  const target = exportedTarget(segment, options)
  const tuv = (lang: string, text: string) =>
    `      <tuv xml:lang="${xmlAttribute(lang)}">${segXml(text, segment.codes)}</tuv>\n`
  const notes = (segment.notes ?? []).map(({ text }) => `      <note>${xmlText(text)}</note>\n`).join('')
  const state = segment.state ? `      <prop type="x-songdesk-state">${segment.state}</prop>\n` : ''
  return `    <tu>\n${notes}${state}${tuv(document.sourceLang, segment.source)}${target === undefined ? '' : tuv(document.targetLang, target)}    </tu>\n`
}

/** Documents → one TMX 1.4 file. */
export function writeTmx(documents: readonly InterchangeDocument[], options: WriteOptions = {}): string {
  const first = documents[0]
  const said = documents.map((document) => approvedRemark(document, options)).filter(Boolean)
  const notes = said.map((text) => `<note>${xmlText(text!)}</note>`).join('')
  const units = documents.flatMap((document) => document.segments.map((segment) => unitXml(document, segment, options)))
  return `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="Songdesk" creationtoolversion="1" segtype="paragraph" o-tmf="songdesk" adminlang="en" srclang="${xmlAttribute(first?.sourceLang ?? 'vi')}" datatype="plaintext">${notes}</header>
  <body>
${units.join('')}  </body>
</tmx>
`
}

function units(element: Element): Element[] {
  return children(element).flatMap((each) =>
    each.localName === 'tu' ? [each] : each.localName === 'body' ? units(each) : [],
  )
}

/** The original with changed targets put in their places. */
export function editTmx(
  original: Uint8Array,
  [document]: readonly InterchangeDocument[],
  options: WriteOptions,
): Uint8Array {
  if (!document) return original
  const file = parseXml(original)
  const segments = new Map(document.segments.map((segment) => [segment.id, segment]))
  let changed = false
  for (const [i, tu] of units(file.root).entries()) {
    const segment = segments.get(`@${i + 1}`)
    if (!segment) continue
    const wanted = exportedTarget(segment, options)
    const { table, target, targetText } = unitTexts(tu, document.sourceLang, document.targetLang)
    if (wanted === undefined && options.approvedOnly && target) {
      tu.removeChild(domElement(target.parentElement!))
      changed = true
    }
    if (wanted === undefined || wanted === (targetText ?? '')) continue
    writeCodes(target ? domElement(target) : newSeg(tu, document.targetLang), wanted, table, {
      paired: PAIRED,
      halved: (_, prototype) => prototype.cloneNode(false) as Element,
    })
    changed = true
  }
  return changed ? serializeXml(file) : original
}

function newSeg(tu: Element, lang: string): Element {
  const tuv = tu.ownerDocument!.createElement('tuv')
  tuv.setAttribute('xml:lang', lang)
  const seg = tu.ownerDocument!.createElement('seg')
  tuv.appendChild(seg)
  tu.appendChild(tuv)
  return seg
}
