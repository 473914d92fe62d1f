import { head, utf8 } from './bytes.ts'
import {
  exportedTarget,
  type Format,
  type InterchangeDocument,
  type InterchangeSegment,
  type WriteOptions,
  withoutCodes,
} from './format.ts'
import { pairOf } from './languages.ts'
import { approvedRemark } from './remarks.ts'
import { readConcepts, type TbxConcept, type TbxTerm } from './tbx/concepts.ts'
import { tbxXml } from './tbx/write.ts'

const speaks = (term: TbxTerm, lang: string) =>
  term.lang.split('-')[0]!.toLowerCase() === lang.split('-')[0]!.toLowerCase()

/** Each pair of a concept's terms in the two languages, as a segment; status and definition as notes. */
function conceptSegments(concept: TbxConcept, sourceLang: string, targetLang: string): InterchangeSegment[] {
  const targets = concept.terms.filter((term) => speaks(term, targetLang))
  const sources = concept.terms.filter((term) => speaks(term, sourceLang))
  const pairs = sources.flatMap((source): { source: TbxTerm; target?: TbxTerm }[] =>
    targets.length === 0 ? [{ source }] : targets.map((target) => ({ source, target })),
  )
  return pairs.map(({ source, target }, i) => {
    const notes = [
      ...(concept.definition ? [{ text: concept.definition, category: 'definition' }] : []),
      ...(target?.status ? [{ text: target.status, category: 'administrativeStatus' }] : []),
      ...[...concept.notes, ...source.notes, ...(target?.notes ?? [])].map((text) => ({ text })),
    ]
    return {
      id: `${concept.id}/${i + 1}`,
      source: source.text,
      ...(target && { target: target.text }),
      ...(notes.length > 0 && { notes }),
    }
  })
}

function segmentConcept(
  document: InterchangeDocument,
  segment: InterchangeSegment,
  index: number,
  options: WriteOptions,
): TbxConcept {
  const target = exportedTarget(segment, options)
  const said = (category: string) => segment.notes?.find((note) => note.category === category)?.text
  const status = (['preferred', 'admitted', 'deprecated', 'superseded'] as const).find(
    (each) => each === said('administrativeStatus'),
  )
  const notes = (segment.notes ?? []).filter(({ category }) => category === undefined).map(({ text }) => text)
  return {
    id: `c${index + 1}`,
    ...(said('definition') && { definition: said('definition') }),
    notes,
    terms: [
      { lang: document.sourceLang, text: withoutCodes(segment.source, segment.codes), notes: [] },
      ...(target === undefined
        ? []
        : [
            {
              lang: document.targetLang,
              text: withoutCodes(target, segment.codes),
              notes: [],
              ...(status && { status }),
            },
          ]),
    ],
  }
}

/** TBX: term bases. Read in version 3 (both styles) and 2; written as TBX-Basic of version 3. */
export const tbx: Format = {
  id: 'tbx',
  label: 'TBX',
  extensions: ['tbx'],
  mime: 'application/x-tbx',
  detect: (bytes) => (/<(?:tbx|martif)[\s>]/.test(head(bytes)) ? 0.95 : 0),
  read(bytes, options) {
    const pair = pairOf(options)
    const { concepts, version } = readConcepts(bytes)
    const segments = concepts.flatMap((concept) => conceptSegments(concept, pair.sourceLang, pair.targetLang))
    return {
      documents: [{ ...pair, segments }],
      warnings: version === 2 ? [{ place: {}, message: 'legacy-tbx', params: {} }] : [],
    }
  },
  write(documents, options = {}) {
    const concepts = documents.flatMap((document) => document.segments.map((segment) => ({ document, segment })))
    const said = documents
      .map((document) => approvedRemark(document, options))
      .filter(Boolean)
      .join('; ')
    return utf8(
      tbxXml(
        concepts.map(({ document, segment }, i) => segmentConcept(document, segment, i, options)),
        documents[0]?.sourceLang ?? 'vi',
        said || undefined,
      ),
    )
  },
}
