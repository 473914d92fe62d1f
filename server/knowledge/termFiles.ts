import { utf8 } from '../formats/bytes.ts'
import { readConcepts, type TbxConcept, type TbxTerm, type TermStatus } from '../formats/tbx/concepts.ts'
import { tbxXml } from '../formats/tbx/write.ts'
import type { TermBody } from '../terms/repository.ts'
import type { TermEntry } from './entries.ts'
import { type Column, cellOf, formsOf, readTable, writeTable } from './table.ts'

interface Languages {
  readonly sourceLang: string
  readonly targetLang: string
}

const LISTS = ['source', 'preferred', 'admitted', 'forbidden', 'unlessSource'] as const
const TABLE: readonly Column[] = [...LISTS, 'note']
/** TBX has no place for the words that make a forbidden form right after all: they stand in a note of that form. */
const UNLESS = 'unless the source says: '
const WRONG: readonly (TermStatus | undefined)[] = ['deprecated', 'superseded']

/** The terms of a CSV file (or of any table). @throws FormatError */
export const readTermTable = (bytes: Uint8Array): TermEntry[] =>
  readTable(bytes).map((row) => ({
    ...Object.fromEntries(LISTS.flatMap((list) => (row[list] === undefined ? [] : [[list, formsOf(row[list])]]))),
    source: formsOf(row.source ?? ''),
    ...(row.note === undefined ? {} : { note: row.note }),
  }))

export const writeTermTable = (terms: readonly TermBody[]): Uint8Array =>
  writeTable(
    TABLE,
    terms.map((term) => ({ ...Object.fromEntries(LISTS.map((list) => [list, cellOf(term[list])])), note: term.note })),
  )

const speaks = (lang: string) => (term: TbxTerm) =>
  term.lang.split('-')[0]!.toLowerCase() === lang.split('-')[0]!.toLowerCase()

function conceptEntry(concept: TbxConcept, { sourceLang, targetLang }: Languages): TermEntry {
  const targets = concept.terms.filter(speaks(targetLang))
  const forms = (wanted: (term: TbxTerm) => boolean) => targets.filter(wanted).map(({ text }) => text)
  const unless = targets.flatMap(({ notes }) => notes.filter((note) => note.startsWith(UNLESS)))
  return {
    source: concept.terms.filter(speaks(sourceLang)).map(({ text }) => text),
    preferred: forms(({ status }) => status === 'preferred' || status === undefined),
    admitted: forms(({ status }) => status === 'admitted'),
    forbidden: forms(({ status }) => WRONG.includes(status)),
    unlessSource: [...new Set(unless.flatMap((note) => formsOf(note.slice(UNLESS.length))))],
    note: [concept.definition, ...concept.notes].filter(Boolean).join('\n'),
  }
}

/** The terms of a TBX file: every concept that has a form in the project's source language. @throws FormatError */
export const readTermBase = (bytes: Uint8Array, languages: Languages): TermEntry[] =>
  readConcepts(bytes)
    .concepts.map((concept) => conceptEntry(concept, languages))
    .filter(({ source }) => source.length > 0)

function termConcept(term: TermBody, index: number, { sourceLang, targetLang }: Languages): TbxConcept {
  const forms = (texts: readonly string[], lang: string, status?: TermStatus, notes: readonly string[] = []) =>
    texts.map((text): TbxTerm => ({ lang, text, notes, ...(status && { status }) }))
  const unless = term.unlessSource.length > 0 ? [UNLESS + cellOf(term.unlessSource)] : []
  return {
    id: `c${index + 1}`,
    notes: term.note === '' ? [] : [term.note],
    terms: [
      ...forms(term.source, sourceLang),
      ...forms(term.preferred, targetLang, 'preferred'),
      ...forms(term.admitted, targetLang, 'admitted'),
      ...forms(term.forbidden, targetLang, 'deprecated', unless),
    ],
  }
}

export const writeTermBase = (terms: readonly TermBody[], languages: Languages): Uint8Array =>
  utf8(
    tbxXml(
      terms.map((term, index) => termConcept(term, index, languages)),
      languages.sourceLang,
    ),
  )
