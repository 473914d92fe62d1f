import type { Element } from '@xmldom/xmldom'
import type { SegmentState } from '../../../shared/model.ts'
import { attribute, type XmlElement } from '../xml/nodes.ts'
import { domElement } from '../xml/parse.ts'
import table from './states.json' with { type: 'json' }
import type { Place12 } from './units.ts'

export const SDL = 'http://sdl.com/FileTypes/SdlXliff/1.0'
const MEMOQ = 'MQXliff'
const PHRASE = 'http://www.memsource.com/mxlf/2.0'

const maps: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  standard: table.standard,
  sdl: table.sdl,
  memoq: table.memoq,
  phrase: table.phrase,
}
const mapped = (map: string, value: string | null | undefined): SegmentState | undefined =>
  value === null || value === undefined ? undefined : (maps[map]?.[value] as SegmentState | undefined)

/** A segment's state: by its tool's own attribute where it has one, else by the target's state and `approved`. */
export function readState12({
  unit,
  definition,
  target,
}: Pick<Place12, 'unit' | 'definition' | 'target'>): SegmentState | undefined {
  const own =
    mapped('sdl', definition && attribute(definition, 'conf')) ??
    mapped('memoq', unit.getAttributeNS(MEMOQ, 'status')) ??
    mapped('phrase', unit.getAttributeNS(PHRASE, 'confirmed'))
  if (own) return own
  if (attribute(unit, 'approved') === 'yes') return 'approved'
  if (target && attribute(target, 'state-qualifier')?.startsWith('rejected')) return 'rejected'
  return (
    mapped('standard', target && attribute(target, 'state')) ??
    (target && (target.textContent ?? '') !== '' ? 'machine' : undefined)
  )
}

function writeOwn(
  unit: Element,
  definition: XmlElement | undefined,
  written: (typeof table.write)[SegmentState],
): boolean {
  if (definition) domElement(definition).setAttribute('conf', written.sdl)
  else if (unit.hasAttributeNS(MEMOQ, 'status')) unit.getAttributeNodeNS(MEMOQ, 'status')!.value = written.memoq
  else if (unit.hasAttributeNS(PHRASE, 'confirmed'))
    unit.getAttributeNodeNS(PHRASE, 'confirmed')!.value = written.phrase
  else return false
  return true
}

/** Writes a state as the file's tool writes it. Never `approved` on a unit without a target. */
export function writeState12(
  { unit, definition }: Pick<Place12, 'unit' | 'definition'>,
  target: Element | undefined,
  state: SegmentState,
): void {
  const element = domElement(unit)
  const written = table.write[state]
  if (writeOwn(element, definition, written) || !target) return
  target.setAttribute('state', written.state)
  if ('qualifier' in written) target.setAttribute('state-qualifier', written.qualifier)
  else if (target.getAttribute('state-qualifier')?.startsWith('rejected')) target.removeAttribute('state-qualifier')
  if (state === 'approved') element.setAttribute('approved', 'yes')
  else element.removeAttribute('approved')
}
