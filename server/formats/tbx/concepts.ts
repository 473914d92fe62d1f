import { FormatError } from '../format.ts'
import { readLight } from '../xml/light.ts'
import { attribute, child, children, placeOf, type XmlElement } from '../xml/nodes.ts'
import { decodeXml } from '../xml/parse.ts'

/** What TBX-Basic calls administrativeStatus. */
export type TermStatus = 'preferred' | 'admitted' | 'deprecated' | 'superseded'

export interface TbxTerm {
  readonly lang: string
  readonly text: string
  readonly status?: TermStatus
  readonly partOfSpeech?: string
  readonly notes: readonly string[]
}

export interface TbxConcept {
  readonly id: string
  readonly definition?: string
  readonly subject?: string
  readonly notes: readonly string[]
  readonly terms: readonly TbxTerm[]
}

/**
 * The categories of an element by name: in DCA style `<descrip type="definition">`, in DCT style `<basic:definition>`;
 * grouping elements (descripGrp …) are looked into.
 */
function category(element: XmlElement, name: string): string | undefined {
  for (const each of children(element)) {
    if (attribute(each, 'type') === name || (each.localName === name && !attribute(each, 'type')))
      return (each.textContent ?? '').trim().normalize('NFC')
    const grouped = /Grp$/.test(each.localName ?? '') ? category(each, name) : undefined
    if (grouped !== undefined) return grouped
  }
  return undefined
}

const notesOf = (element: XmlElement) =>
  children(element, 'note').map((note) => (note.textContent ?? '').trim().normalize('NFC'))

const statusOf = (text: string | undefined): TermStatus | undefined =>
  (['preferred', 'admitted', 'deprecated', 'superseded'] as const).find((status) =>
    text?.toLowerCase().startsWith(status),
  )

function readTerm(section: XmlElement, lang: string): TbxTerm | null {
  const group = child(section, 'termGrp') ?? section
  const text = child(group, 'term')?.textContent?.trim().normalize('NFC')
  if (!text) return null
  const status = statusOf(category(group, 'administrativeStatus') ?? category(group, 'normativeAuthorization'))
  const partOfSpeech = category(group, 'partOfSpeech')
  return {
    lang,
    text,
    ...(status && { status }),
    ...(partOfSpeech && { partOfSpeech }),
    notes: [...notesOf(section), ...(group === section ? [] : notesOf(group))],
  }
}

function readConcept(entry: XmlElement, index: number): TbxConcept {
  const languages = children(entry).filter(({ localName }) => localName === 'langSec' || localName === 'langSet')
  const terms = languages.flatMap((section) => {
    const lang = attribute(section, 'xml:lang') ?? ''
    return children(section)
      .filter(({ localName }) => localName === 'termSec' || localName === 'tig' || localName === 'ntig')
      .map((term) => readTerm(term, lang))
      .filter((term) => term !== null)
  })
  const definition =
    category(entry, 'definition') ?? languages.map((section) => category(section, 'definition')).find(Boolean)
  const subject = category(entry, 'subjectField')
  return {
    id: attribute(entry, 'id') ?? `c${index + 1}`,
    ...(definition && { definition }),
    ...(subject && { subject }),
    notes: notesOf(entry),
    terms,
  }
}

/**
 * The concepts of a TBX file: version 3 (ISO 30042:2019, both styles) or version 2 (martif).
 * @throws FormatError `not-this-format`, or where the XML is broken
 */
export function readConcepts(bytes: Uint8Array): { concepts: TbxConcept[]; version: 2 | 3 } {
  const concepts: TbxConcept[] = []
  const root = readLight(decodeXml(bytes).text, (element) => {
    if (element.localName !== 'conceptEntry' && element.localName !== 'termEntry') return 'keep'
    concepts.push(readConcept(element, concepts.length))
    return 'remove'
  })
  if (root.localName !== 'tbx' && root.localName !== 'martif')
    throw new FormatError('not-this-format', placeOf(root), { format: 'TBX' })
  if (concepts.length === 0) throw new FormatError('no-segments')
  return { concepts, version: root.localName === 'tbx' ? 3 : 2 }
}
