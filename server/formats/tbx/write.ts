import { xmlAttribute, xmlText } from '../xml/write.ts'
import type { TbxConcept, TbxTerm } from './concepts.ts'

const note = (text: string, indent: string) => `${indent}<note>${xmlText(text)}</note>\n`

function termXml({ text, status, partOfSpeech, notes }: TbxTerm): string {
  const said = [
    partOfSpeech ? `            <termNote type="partOfSpeech">${xmlText(partOfSpeech)}</termNote>\n` : '',
    status ? `            <termNote type="administrativeStatus">${status}Term-admn-sts</termNote>\n` : '',
    ...notes.map((each) => note(each, '            ')),
  ]
  return `          <termSec>\n            <term>${xmlText(text)}</term>\n${said.join('')}          </termSec>\n`
}

function conceptXml({ id, definition, subject, notes, terms }: TbxConcept): string {
  const languages = [...new Set(terms.map(({ lang }) => lang))]
  const sections = languages.map((lang) => {
    const own = terms.filter((term) => term.lang === lang).map(termXml)
    return `        <langSec xml:lang="${xmlAttribute(lang)}">\n${own.join('')}        </langSec>\n`
  })
  return [
    `      <conceptEntry id="${xmlAttribute(id)}">\n`,
    subject ? `        <descrip type="subjectField">${xmlText(subject)}</descrip>\n` : '',
    definition ? `        <descrip type="definition">${xmlText(definition)}</descrip>\n` : '',
    ...notes.map((each) => note(each, '        ')),
    ...sections,
    '      </conceptEntry>\n',
  ].join('')
}

/** Concepts → TBX-Basic (ISO 30042:2019), DCA style. */
export const tbxXml = (
  concepts: readonly TbxConcept[],
  lang: string,
  remark?: string,
): string => `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="${xmlAttribute(lang)}" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <sourceDesc>
        <p>${xmlText(remark ?? 'Songdesk')}</p>
      </sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
${concepts.map(conceptXml).join('')}    </body>
  </text>
</tbx>
`
