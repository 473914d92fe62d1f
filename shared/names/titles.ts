import type { Span } from '../model.ts'
import { spansOf } from '../text/spans.ts'
import { type ReadName, readNames } from './readNames.ts'
import { findName } from './soundsLike.ts'

/** A Thai title of the other sex: where it stands, it and its name as far as that was found, and what to write. */
export interface WrongTitle {
  readonly title: Span
  readonly whole: Span
  readonly right: 'นาย' | 'นาง'
}

/** Titles before a name that tell the sex, not in ทนาย or เจ้านาย. */
const MISTER = /(?<!ท|เจ้า)นาย ?$/u
const MISSIS = /(?:นางสาว|นาง) ?$/u
/** นาย as a title, not in นายก, นายแพทย์, นายทหาร. */
const MISTERS =
  /(?<=^|[\s“"(])นาย(?=[ก-ฮเ-ไ ])(?!ก(?:รัฐ|เทศ|ส)|แพทย์|ทหาร|ตำรวจ|จ้าง|หน้า|พล|อำเภอ|ช่าง|ทุน|ร้อย|พัน|ด่าน|ประกัน|ทะเบียน|ท้าย)/gu
const ANY_MAN =
  /(?<![\p{L}\p{M}])(?:ông|anh|chồng|cha|bố|chú|bác|cụ|con trai|nam|thiếu tá|đồng chí|Văn)(?![\p{L}\p{M}])/iu
const MADAM_BEFORE = /(?<![\p{L}\p{M}])(?:bà|chị|cô) $/iu
const SIR_BEFORE = /(?<![\p{L}\p{M}])(?:ông|anh) $/iu

/** Whether a person is a woman or a man, as far as the Vietnamese says: Thị is a woman's, and ông, bà, anh, chị say who it is. */
function sexOf(source: string, { start, syllables }: ReadName): 'woman' | 'man' | undefined {
  const before = source.slice(Math.max(0, start - 5), start)
  if (syllables[1] === 'Thị' || MADAM_BEFORE.test(before)) return 'woman'
  return SIR_BEFORE.test(before) ? 'man' : undefined
}

function byName(source: string, target: string, persons: readonly ReadName[]): WrongTitle[] {
  return persons.flatMap((person) => {
    const sex = sexOf(source, person)
    if (!sex) return []
    return findName(person.text, target).flatMap((name): WrongTitle[] => {
      const found = (sex === 'woman' ? MISTER : MISSIS).exec(target.slice(0, name.start))
      if (!found) return []
      const title = { start: found.index, end: found.index + found[0].trimEnd().length }
      return [{ title, whole: { start: title.start, end: name.end }, right: sex === 'woman' ? 'นาง' : 'นาย' }]
    })
  })
}

/**
 * นาย before a woman's name and นาง before a man's: by the name's sound; and where the source speaks of women alone, every นาย,
 * whatever the machine made of her name.
 */
export function wrongTitles(source: string, target: string): WrongTitle[] {
  if (!/นา[ยง]/u.test(target)) return []
  const persons = readNames(source).filter(({ kind }) => kind === 'person')
  const named = byName(source, target, persons)
  if (named.length > 0 || persons.length === 0 || ANY_MAN.test(source)) return named
  if (persons.some((person) => sexOf(source, person) !== 'woman')) return named
  return spansOf(target, MISTERS).map((title) => ({ title, whole: title, right: 'นาง' }))
}
