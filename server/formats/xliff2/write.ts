import {
  codeCharacter,
  exportedTarget,
  FIRST_CODE,
  type InlineCode,
  type InterchangeDocument,
  type InterchangeIssue,
  type InterchangeSegment,
  type WriteOptions,
} from '../format.ts'
import { approvedRemark } from '../remarks.ts'
import { xmlAttribute, xmlText } from '../xml/write.ts'
import { issueAttributes } from './issues.ts'
import { CORE_20, ITS, MATCHES } from './names.ts'
import { roleType } from './roles.ts'
import { writtenState } from './states.ts'

const attributes = (values: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xmlAttribute(value)}"`))
    .join('')

const rights = ({ canCopy, canDelete, canReorder }: InlineCode) => ({
  canCopy: canCopy === false ? 'no' : undefined,
  canDelete: canDelete === false ? 'no' : undefined,
  canReorder,
})

/** A code in XLIFF: pairs as sc and ec, which may cross and may lack their partner; c1, c2 … are the codes' ids in the unit. */
function codeElement(codes: readonly InlineCode[], index: number, text: string): string {
  const code = codes[index]!
  const common = { ...rights(code), equiv: code.equivalent, disp: code.text, dataRef: `d${index + 1}` }
  const partner = codes.findIndex(
    (other) => other.pair !== undefined && other.pair === code.pair && other.kind !== code.kind,
  )
  const complete = partner !== -1 && text.includes(codeCharacter(partner))
  if (code.kind === 'open')
    return `<sc${attributes({ id: `c${index + 1}`, isolated: complete ? undefined : 'yes', ...common })}/>`
  if (code.kind === 'close' && complete) return `<ec${attributes({ startRef: `c${partner + 1}`, ...common })}/>`
  if (code.kind === 'close') return `<ec${attributes({ id: `c${index + 1}`, isolated: 'yes', ...common })}/>`
  return `<ph${attributes({ id: `c${index + 1}`, ...common })}/>`
}

const INVALID = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

function letterXml(letter: string, codes: readonly InlineCode[], text: string): string {
  const index = letter.charCodeAt(0) - FIRST_CODE
  if (codes[index] !== undefined) return codeElement(codes, index, text)
  if (INVALID.test(letter)) return `<cp hex="${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}"/>`
  return xmlText(letter)
}

/** A text with codes, and the marks of its quality issues: sm and em, which may overlap. */
function content(
  text: string,
  codes: readonly InlineCode[],
  issues: readonly InterchangeIssue[],
  prefix: string,
): string {
  const marks = new Map<number, string[]>()
  const put = (at: number, mark: string, first: boolean) => {
    const there = marks.get(at) ?? []
    marks.set(at, first ? [mark, ...there] : [...there, mark])
  }
  for (const [i, issue] of issues.entries()) {
    put(
      issue.start,
      `<sm${attributes({ id: `${prefix}${i + 1}`, type: 'its:generic', ...issueAttributes(issue) })}/>`,
      false,
    )
    put(issue.end, `<em startRef="${prefix}${i + 1}"/>`, true)
  }
  let xml = ''
  let at = 0
  for (const letter of text) {
    xml += (marks.get(at) ?? []).join('') + letterXml(letter, codes, text)
    at += letter.length
  }
  return xml + (marks.get(at) ?? []).join('')
}

function notesXml({ notes = [] }: InterchangeSegment, indent: string): string {
  if (notes.length === 0) return ''
  const lines = notes.map(({ text, appliesTo, category, priority }) => {
    const said = attributes({ appliesTo, category, priority: priority === undefined ? undefined : String(priority) })
    return `${indent} <note${said}>${xmlText(text)}</note>\n`
  })
  return `${indent}<notes>\n${lines.join('')}${indent}</notes>\n`
}

function matchXml(segment: InterchangeSegment): string {
  if (segment.machine === undefined) return ''
  const plain = (text: string) => content(text, segment.codes ?? [], [], 'x').replace(/<(?:ph|sc|ec)\b[^>]*>/g, '')
  return `   <mtc:matches>\n    <mtc:match ref="#s1" type="mt">\n     <source>${plain(segment.source)}</source>\n     <target>${plain(segment.machine)}</target>\n    </mtc:match>\n   </mtc:matches>\n`
}

function unitXml(segment: InterchangeSegment, index: number, options: WriteOptions): string {
  const codes = segment.codes ?? []
  const issues = segment.issues ?? []
  const target = exportedTarget(segment, options)
  const data = codes.map(({ text }, i) => `    <data id="d${i + 1}">${xmlText(text)}</data>\n`).join('')
  const { state, subState } =
    segment.state && target !== undefined ? writtenState(segment.state) : { state: undefined, subState: undefined }
  const side = (name: 'source' | 'target', text: string) =>
    `    <${name} xml:space="preserve">${content(
      text,
      codes,
      issues.filter((issue) => issue.side === name && issue.end <= text.length),
      name === 'source' ? 'qs' : 'qt',
    )}</${name}>\n`
  return [
    `  <unit${attributes({ id: `u${index + 1}`, name: segment.id, type: segment.role && roleType(segment.role), translate: segment.locked ? 'no' : undefined })}>\n`,
    matchXml(segment),
    notesXml(segment, '   '),
    data === '' ? '' : `   <originalData>\n${data}   </originalData>\n`,
    `   <segment${attributes({ id: 's1', state, subState })}>\n`,
    side('source', segment.source),
    target === undefined ? '' : side('target', target),
    '   </segment>\n  </unit>\n',
  ].join('')
}

/** Documents → a new XLIFF 2.1 file, one file element each, one unit a segment. */
export function* writeXliff2(documents: readonly InterchangeDocument[], options: WriteOptions = {}): Generator<string> {
  const first = documents[0]
  const said = documents.map((document) => approvedRemark(document, options)).filter(Boolean)
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  for (const remark of said) yield `<!-- ${remark!.replaceAll('--', '- -')} -->\n`
  yield `<xliff xmlns="${CORE_20}" xmlns:mtc="${MATCHES}" xmlns:its="${ITS}" version="2.1"${attributes({ srcLang: first?.sourceLang ?? 'vi', trgLang: first?.targetLang ?? 'th' })}>\n`
  for (const [i, document] of documents.entries()) {
    yield ` <file${attributes({ id: `f${i + 1}`, original: document.url })}>\n`
    for (const [j, segment] of document.segments.entries()) yield unitXml(segment, j, options)
    yield ' </file>\n'
  }
  yield '</xliff>\n'
}
