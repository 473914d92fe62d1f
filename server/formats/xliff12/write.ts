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
import { domElement, parseXml } from '../xml/parse.ts'
import { serializeXml, xmlAttribute, xmlText } from '../xml/write.ts'
import { writeInline12 } from './inline.ts'
import { files12 } from './read.ts'
import states from './states.json' with { type: 'json' }
import { readState12, writeState12 } from './states.ts'
import { filePlaces, type Place12 } from './units.ts'

/** The target of a place, made where there is none: after source and seg-source, with the segment's mark where there are marks. */
function targetOf({ unit, source, target }: Place12): Element {
  if (target) return domElement(target)
  const element = domElement(unit)
  const namespace = element.namespaceURI
  const document = element.ownerDocument!
  const own = [...element.childNodes].filter((node): node is Element => node.nodeType === 1)
  const named = (name: string) => own.find(({ localName }) => localName === name)
  const whole =
    named('target') ??
    (element.insertBefore(
      document.createElementNS(namespace, 'target'),
      (named('seg-source') ?? named('source'))!.nextSibling,
    ) as Element)
  if (source.localName !== 'mrk') return whole
  const mark = document.createElementNS(namespace, 'mrk')
  mark.setAttribute('mtype', 'seg')
  mark.setAttribute('mid', source.getAttribute('mid') ?? '')
  whole.appendChild(mark)
  return mark
}

function editSegment(place: Place12, segment: InterchangeSegment, options: WriteOptions): boolean {
  const wanted = exportedTarget(segment, options)
  const stated = segment.state !== undefined && segment.state !== readState12(place)
  const changed = wanted !== undefined && wanted !== (place.targetText ?? '') && !segment.locked
  if (wanted === undefined && options.approvedOnly && place.target) {
    writeInline12(domElement(place.target), '', place.table)
    return true
  }
  const target = changed ? targetOf(place) : place.target && domElement(place.target)
  if (changed && target) writeInline12(target, wanted, place.table)
  if (stated) writeState12(place, target, segment.state!)
  return changed || stated
}

/** The original with targets and states put in their places; unchanged where nothing changed. */
export function editXliff12(
  original: Uint8Array,
  documents: readonly InterchangeDocument[],
  options: WriteOptions,
): Uint8Array {
  const file = parseXml(original)
  let changed = false
  for (const [i, element] of files12(file.root).entries()) {
    const document = documents.find(({ id }) => id === `f${i + 1}`)
    const segments = new Map(document?.segments.map((segment) => [segment.id, segment]))
    for (const place of filePlaces(element)) {
      const segment = segments.get(place.id)
      if (segment && editSegment(place, segment, options)) changed = true
    }
  }
  return changed ? serializeXml(file) : original
}

function codeXml(codes: readonly InlineCode[], index: number): string {
  const { kind, pair, text } = codes[index]!
  const first = codes.findIndex((each) => each.pair !== undefined && each.pair === pair)
  const name = kind === 'open' ? 'bpt' : kind === 'close' ? 'ept' : 'ph'
  const rid = pair === undefined ? '' : ` rid="${first + 1}"`
  return `<${name} id="${index + 1}"${rid}>${xmlText(text)}</${name}>`
}

function contentXml(text: string, codes: readonly InlineCode[] = []): string {
  const known = new Map(codes.map((_, i) => [codeCharacter(i), i]))
  return [...text].map((letter) => (known.has(letter) ? codeXml(codes, known.get(letter)!) : xmlText(letter))).join('')
}

function unitXml(segment: InterchangeSegment, index: number, options: WriteOptions): string {
  const target = exportedTarget(segment, options)
  const written = segment.state && states.write[segment.state]
  const state =
    written && target !== undefined
      ? ` state="${written.state}"${'qualifier' in written ? ` state-qualifier="${written.qualifier}"` : ''}`
      : ''
  const approved = segment.state === 'approved' && target !== undefined ? ' approved="yes"' : ''
  const locked = segment.locked ? ' translate="no"' : ''
  const machine =
    segment.machine === undefined
      ? ''
      : `    <alt-trans origin="machine translation"><target state-qualifier="leveraged-mt">${contentXml(segment.machine, segment.codes)}</target></alt-trans>\n`
  const notes = (segment.notes ?? []).map(
    ({ text, author }) =>
      `    <note${author === undefined ? '' : ` from="${xmlAttribute(author)}"`}>${xmlText(text)}</note>\n`,
  )
  return [
    `   <trans-unit id="${index + 1}" xml:space="preserve"${approved}${locked}>\n`,
    `    <source>${contentXml(segment.source, segment.codes)}</source>\n`,
    target === undefined ? '' : `    <target${state}>${contentXml(target, segment.codes)}</target>\n`,
    machine,
    ...notes,
    '   </trans-unit>\n',
  ].join('')
}

/** Documents → a new XLIFF 1.2 file. */
export function writeXliff12(documents: readonly InterchangeDocument[], options: WriteOptions = {}): string {
  const files = documents.map((document) => {
    const said = approvedRemark(document, options)
    const head = `  <file original="${xmlAttribute(document.url ?? document.title ?? 'songdesk')}" source-language="${xmlAttribute(document.sourceLang)}" target-language="${xmlAttribute(document.targetLang)}" datatype="plaintext">\n`
    const note = said === undefined ? '' : `   <header><note>${xmlText(said)}</note></header>\n`
    return `${head}${note}   <body>\n${document.segments.map((segment, i) => unitXml(segment, i, options)).join('')}   </body>\n  </file>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n${files.join('')}</xliff>\n`
}
