import { documentNames } from '../names/documentNames.ts'
import { type Inconsistency, inconsistencies } from '../names/spellings.ts'
import { thaiPersons } from '../names/thaiMentions.ts'
import type { Check, Draft, Scope } from './check.ts'

function findInconsistencies({ pairs, names }: Scope): { name: string; found: Inconsistency }[] {
  const withSource = pairs.filter(({ source }) => source !== '')
  const without = pairs.filter(({ source }) => source === '')
  const named = documentNames(withSource).flatMap(({ name, spellings }) =>
    inconsistencies(name, spellings, names).map((found) => ({ name, found })),
  )
  const heard = thaiPersons(without).flatMap((spellings) =>
    inconsistencies(undefined, spellings, names).map((found) => ({ name: found.form, found })),
  )
  return [...named, ...heard]
}

function draftOf(name: string, { spelling, form, reason }: Inconsistency): Draft {
  const { target, source, thai } = spelling
  return {
    message: reason,
    params: { name, thai, form },
    ...(source && { source: [source] }),
    target: [target],
    fixes: [{ ...target, text: form }],
  }
}

/** One person or place has one spelling in a document: the ledger's, otherwise that of most mentions. */
export const nameConsistency: Check = {
  meta: {
    id: 'name-consistency',
    severity: 'major',
    category: 'terminology/inconsistent',
    title: { en: 'One name, one spelling', th: 'ชื่อเดียวสะกดแบบเดียว', vi: 'Một tên một cách viết' },
    what: {
      en: 'A person or place that is spelled in two ways within one document, or otherwise than in the project’s ledger of names.',
      th: 'บุคคลหรือสถานที่ที่สะกดสองแบบในเอกสารเดียว หรือสะกดต่างจากทะเบียนชื่อของโครงการ',
      vi: 'Người hay địa danh được viết hai cách trong cùng một bài, hoặc khác với sổ tên của dự án.',
    },
    why: {
      en: 'Readers take two spellings for two people or two places.',
      th: 'ผู้อ่านจะเข้าใจว่าเป็นคนละคนหรือคนละที่',
      vi: 'Người đọc tưởng đó là hai người hoặc hai nơi khác nhau.',
    },
    wrong: { source: 'Ông Tô Lâm đến. Tô Lâm phát biểu.', target: 'นายโต เลิม มาถึง แล้วโต ลัม กล่าว' },
    right: { source: 'Ông Tô Lâm đến. Tô Lâm phát biểu.', target: 'นายโต เลิม มาถึง แล้วโต เลิม กล่าว' },
    messages: {
      inconsistent: {
        en: '{{name}} is {{form}} elsewhere in this document, and “{{thai}}” here.',
        th: '{{name}} ที่อื่นในเอกสารนี้เขียนว่า {{form}} แต่ตรงนี้เขียนว่า “{{thai}}”',
        vi: '{{name}} ở chỗ khác trong bài viết là {{form}}, còn ở đây là “{{thai}}”.',
      },
      ledger: {
        en: 'The ledger of names has {{form}} for {{name}}, not “{{thai}}”.',
        th: 'ทะเบียนชื่อใช้ {{form}} สำหรับ {{name}} ไม่ใช่ “{{thai}}”',
        vi: 'Sổ tên ghi {{form}} cho {{name}}, không phải “{{thai}}”.',
      },
    },
  },
  needsSource: false,
  document: (scope) => {
    const drafts = new Map<string, Draft[]>()
    for (const { name, found } of findInconsistencies(scope)) {
      const { pair } = found.spelling
      drafts.set(pair, [...(drafts.get(pair) ?? []), draftOf(name, found)])
    }
    return drafts
  },
}
