import {
  FormatError,
  type InterchangeDocument,
  type InterchangeNote,
  type InterchangeSegment,
  type ReadOptions,
  type ReadResult,
} from '../format.ts'
import { pairOf } from '../languages.ts'
import { readLight } from '../xml/light.ts'
import { attribute, child, children, placeOf, type XmlElement } from '../xml/nodes.ts'
import { decodeXml } from '../xml/parse.ts'
import { readState12 } from './states.ts'
import { filePlaces, type Place12 } from './units.ts'

const MT = /^(?:leveraged-mt|mt-suggestion)$/

/** The machine's text: an alternative that says it is one, or the target itself where its qualifier does. */
function machineText({ unit, target, targetText }: Place12): string | undefined {
  const said = children(unit, 'alt-trans').find((each) => {
    const text = child(each, 'target')
    return (
      MT.test((text && attribute(text, 'state-qualifier')) ?? '') ||
      /(?:^|\b)(?:mt|machine)/i.test(attribute(each, 'origin') ?? '')
    )
  })
  const text = said && child(said, 'target')?.textContent
  if (text) return text.normalize('NFC')
  return target && MT.test(attribute(target, 'state-qualifier') ?? '') ? targetText : undefined
}

const readNote = (note: XmlElement): InterchangeNote => {
  const side = attribute(note, 'annotates')
  const priority = Number(attribute(note, 'priority'))
  return {
    text: (note.textContent ?? '').normalize('NFC'),
    ...(attribute(note, 'from') !== undefined && { author: attribute(note, 'from') }),
    ...((side === 'source' || side === 'target') && { appliesTo: side }),
    ...(priority >= 1 && priority <= 10 && { priority }),
  }
}

function segmentOf(place: Place12, first: boolean): InterchangeSegment {
  const { unit, table, sourceText, targetText } = place
  const notes = first ? children(unit, 'note').map(readNote) : []
  const machine = machineText(place)
  const state = readState12(place)
  return {
    id: place.id,
    source: sourceText,
    ...(targetText !== undefined && { target: targetText }),
    ...(machine !== undefined && { machine }),
    ...(state && { state }),
    ...(attribute(unit, 'translate') === 'no' && { locked: true }),
    ...(notes.length > 0 && { notes }),
    ...(table.codes.length > 0 && { codes: table.codes }),
  }
}

function fileDocument(file: XmlElement, index: number, options: ReadOptions): InterchangeDocument {
  const pair = pairOf(options)
  const original = attribute(file, 'original') ?? ''
  const places = filePlaces(file)
  return {
    id: `f${index + 1}`,
    sourceLang: attribute(file, 'source-language') ?? pair.sourceLang,
    targetLang: attribute(file, 'target-language') ?? pair.targetLang,
    ...(/^https?:/.test(original) && { url: original }),
    segments: places.map((place, i) => segmentOf(place, places[i - 1]?.unit !== place.unit)),
  }
}

/** The file elements. @throws FormatError `not-this-format`, `xliff12-required` */
export function files12(root: XmlElement): XmlElement[] {
  if (root.localName !== 'xliff' || !/^1\./.test(attribute(root, 'version') ?? ''))
    throw new FormatError('not-this-format', placeOf(root), { format: 'XLIFF 1.2' })
  const files = children(root, 'file')
  if (files.length === 0)
    throw new FormatError('xliff-child-missing', placeOf(root), { element: 'xliff', child: 'file' })
  for (const file of files) {
    if (!file.hasAttribute('source-language'))
      throw new FormatError('xliff-attribute-missing', placeOf(file), { element: 'file', attribute: 'source-language' })
    if (!child(file, 'body'))
      throw new FormatError('xliff-child-missing', placeOf(file), { element: 'file', child: 'body' })
    checkIds(file)
  }
  return files
}

function checkIds(file: XmlElement): void {
  const seen = new Set<string>()
  for (const { id, unit } of filePlaces(file)) {
    if (seen.has(id)) throw new FormatError('xliff-id-repeated', placeOf(unit), { element: placeOf(unit).element, id })
    seen.add(id)
  }
}

/** One document for each file element. */
export function readXliff12(bytes: Uint8Array, options: ReadOptions = {}): ReadResult {
  const files = files12(readLight(decodeXml(bytes).text))
  return { documents: files.map((file, i) => fileDocument(file, i, options)), warnings: [] }
}
