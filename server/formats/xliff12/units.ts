import { CodeTable } from '../xml/codes.ts'
import { attribute, child, children, type XmlElement } from '../xml/nodes.ts'
import { readInline12 } from './inline.ts'
import { SDL } from './states.ts'

/** One segment of a file: a trans-unit, or one of the segments that it is cut into. */
export interface Place12 {
  readonly id: string
  readonly unit: XmlElement
  /** What holds the text: source and target, or their segment marks. */
  readonly source: XmlElement
  readonly target: XmlElement | undefined
  /** Trados keeps a segment's state in a definition beside it. */
  readonly definition: XmlElement | undefined
  readonly table: CodeTable
  readonly sourceText: string
  readonly targetText: string | undefined
}

/** Segment marks (`mrk mtype="seg"`) below an element, however deep inside codes. */
function segmentMarks(element: XmlElement | undefined): XmlElement[] {
  if (!element) return []
  return children(element).flatMap((each) =>
    each.localName === 'mrk' && attribute(each, 'mtype') === 'seg' ? [each] : segmentMarks(each),
  )
}

function place(
  id: string,
  unit: XmlElement,
  source: XmlElement,
  target: XmlElement | undefined,
  definition?: XmlElement,
): Place12 {
  const table = new CodeTable()
  const sourceText = readInline12(source, table)
  const targetText = target && readInline12(target, table)
  return { id, unit, source, target, definition, table, sourceText, targetText }
}

function unitPlaces(unit: XmlElement, id: string): Place12[] {
  const source = child(unit, 'source')
  const target = child(unit, 'target')
  if (!source) return []
  const marks = segmentMarks(child(unit, 'seg-source'))
  if (marks.length === 0) return [place(id, unit, source, target)]
  const targets = segmentMarks(target)
  const definitions = children(child(unit, 'seg-defs', SDL) ?? unit, 'seg', SDL)
  return marks.map((mark) => {
    const mid = attribute(mark, 'mid') ?? ''
    return place(
      `${id}/${mid}`,
      unit,
      mark,
      targets.find((each) => attribute(each, 'mid') === mid),
      definitions.find((each) => attribute(each, 'id') === mid),
    )
  })
}

function transUnits(element: XmlElement): XmlElement[] {
  return children(element).flatMap((each) =>
    each.localName === 'trans-unit'
      ? [each]
      : ['body', 'group', 'bin-unit'].includes(each.localName ?? '')
        ? transUnits(each)
        : [],
  )
}

/** Every segment of a file element, in order. */
export const filePlaces = (file: XmlElement): Place12[] =>
  transUnits(file).flatMap((unit, i) => unitPlaces(unit, attribute(unit, 'id') ?? `@${i + 1}`))
