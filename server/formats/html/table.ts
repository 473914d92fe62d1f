import { SEGMENT_ROLES, SEGMENT_STATES } from '../../../shared/model.ts'
import { type PageElement, parsePage } from '../../extract/dom.ts'
import type { InterchangeDocument, InterchangeSegment, ReadOptions } from '../format.ts'
import { pairOf } from '../languages.ts'

const text = (element: PageElement | undefined): string =>
  (element?.textContent ?? '').normalize('NFC').replace(/\s+/g, ' ').trim()

function rowSegment(row: PageElement): InterchangeSegment {
  const cells = [...row.querySelectorAll('td')]
  const target = text(cells[1])
  const role = SEGMENT_ROLES.find((each) => each === row.getAttribute('data-role'))
  const state = SEGMENT_STATES.find((each) => each === row.getAttribute('data-state'))
  return { source: text(cells[0]), ...(target !== '' && { target }), ...(role && { role }), ...(state && { state }) }
}

/** Our own side-by-side page → its documents, one a table; null where the page is any other. */
export function readBilingualPage(html: string, options?: ReadOptions): InterchangeDocument[] | null {
  if (!html.includes('class="bilingual"')) return null
  const tables = [...parsePage(html).querySelectorAll('table.bilingual')]
  if (tables.length === 0) return null
  const pair = pairOf(options)
  return tables.map((table) => {
    const rows = [...table.querySelectorAll('tbody tr')]
    const langs = [...(rows[0]?.querySelectorAll('td') ?? [])].map((cell) => cell.getAttribute('lang'))
    const segments = rows.map(rowSegment)
    const title = segments.find(({ role }) => role === 'title')
    return {
      sourceLang: langs[0] ?? pair.sourceLang,
      targetLang: langs[1] ?? pair.targetLang,
      ...(title && { title: title.source || title.target }),
      segments,
    }
  })
}
