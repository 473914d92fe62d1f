import type { Element } from '@xmldom/xmldom'
import { exportedTarget, type InterchangeDocument, type InterchangeSegment, type WriteOptions } from '../format.ts'
import { attribute } from '../xml/nodes.ts'
import { domElement, parseXml } from '../xml/parse.ts'
import { serializeXml } from '../xml/write.ts'
import { writeInline } from './inline.ts'
import { XML } from './names.ts'
import { unitSegments } from './read.ts'
import { readState, writtenState } from './states.ts'
import { readTree } from './tree.ts'
import { validateXliff2 } from './validate.ts'

type Place = ReturnType<typeof unitSegments> extends Iterable<infer T> ? T : never

function newTarget(source: Element): Element {
  const target = source.ownerDocument!.createElementNS(source.namespaceURI, source.nodeName.replace('source', 'target'))
  if (source.hasAttributeNS(XML, 'space'))
    target.setAttributeNS(XML, 'xml:space', source.getAttributeNS(XML, 'space') ?? '')
  const indent = source.previousSibling
  const after = source.nextSibling
  source.parentNode!.insertBefore(target, after)
  if (indent?.nodeType === 3 && (indent.nodeValue ?? '').trim() === '')
    source.parentNode!.insertBefore(indent.cloneNode(false), target)
  return target
}

/** Sets state and subState as one: a state that changes takes its subState with it. */
function editState(element: Element, segment: InterchangeSegment, hadTarget: boolean): boolean {
  const before = readState(attribute(element, 'state'), attribute(element, 'subState'), hadTarget)
  if (segment.state === undefined || segment.state === before) return false
  const { state, subState } = writtenState(segment.state)
  element.setAttribute('state', state)
  if (subState === undefined) element.removeAttribute('subState')
  else element.setAttribute('subState', subState)
  return true
}

function editSegment({ part, table, target }: Place, segment: InterchangeSegment, options: WriteOptions): boolean {
  const wanted = exportedTarget(segment, options)
  let changed = false
  if (wanted !== undefined && wanted !== (target ?? '') && !segment.locked) {
    writeInline(part.target ? domElement(part.target) : newTarget(domElement(part.source!)), wanted, table)
    changed = true
  } else if (wanted === undefined && options.approvedOnly && part.target) {
    domElement(part.element).removeChild(domElement(part.target))
    for (const name of ['state', 'subState']) domElement(part.element).removeAttribute(name)
    return true
  }
  return editState(domElement(part.element), segment, target !== undefined) || changed
}

/** The original with the documents' targets and states put in their places; all else stays as it was, byte for byte where nothing changed. */
export function editXliff2(
  original: Uint8Array,
  documents: readonly InterchangeDocument[],
  options: WriteOptions,
): Uint8Array {
  const file = parseXml(original)
  const xliff = readTree(file.root)
  validateXliff2(xliff)
  let changed = false
  for (const document of documents) {
    const segments = new Map(document.segments.map((segment) => [segment.id, segment]))
    for (const unit of xliff.units.filter((each) => attribute(each.file, 'id') === document.id))
      for (const place of unitSegments(unit)) {
        const segment = segments.get(place.id)
        if (segment && editSegment(place, segment, options)) changed = true
      }
  }
  if (!changed) return original
  if (!xliff.root.hasAttribute('trgLang')) file.root.setAttribute('trgLang', documents[0]?.targetLang ?? 'th')
  validateXliff2(readTree(file.root))
  if (options.approvedOnly)
    file.root.parentNode!.insertBefore(file.document.createComment(' approved text only '), file.root)
  return serializeXml(file)
}
