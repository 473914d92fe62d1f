import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameConsistency } from '../../../shared/checks/name-consistency.ts'
import { nameSplit } from '../../../shared/checks/name-split.ts'
import { nameTransliteration } from '../../../shared/checks/name-transliteration.ts'
import { runChecks, scopeOf } from '../../../shared/checks/run.ts'
import { findMentions } from '../../../shared/names/mentions.ts'
import { readNames } from '../../../shared/names/readNames.ts'
import { findName, soundsLike } from '../../../shared/names/soundsLike.ts'
import { isVietnameseSyllable } from '../../../shared/names/syllable.ts'
import { transliterate } from '../../../shared/names/transliterate.ts'
import { isGraphemeEdge } from '../../../shared/text/graphemes.ts'
import { toNfc } from '../../../shared/text/normalise.ts'
import { replaceSpans } from '../../../shared/text/spans.ts'

const CHECKS = [nameTransliteration, nameSplit, nameConsistency]
const VIETNAMESE = [
  'Trần',
  'Thị',
  'Oanh',
  'Lê',
  'Hùng',
  'Bắc',
  'Giang',
  'Hà',
  'Nội',
  'ông',
  'tỉnh',
  'nói',
  'Á',
  '.',
  ',',
  '-',
]
const THAI = 'เจิ่น|ถิ|วาญ|เล|หุ่ง|บั๊กซาง|ฮา นอย|โออัญ|นาย|จังหวัด|คลอง|น้ำ|ห์|ั|่|์|เ|อ|ว|กล่าว|Tran Thi Oanh| |. '.split('|')
const any = fc.string({ unit: 'grapheme', maxLength: 60 }).map(toNfc)
const vietnamese = fc.array(fc.constantFrom(...VIETNAMESE), { maxLength: 14 }).map((words) => words.join(' '))
const thai = fc.array(fc.constantFrom(...THAI), { maxLength: 16 }).map((parts) => toNfc(parts.join('')))
const source = fc.oneof(any, vietnamese)
const target = fc.oneof(any, thai, fc.string({ unit: 'binary', maxLength: 40 }).map(toNfc))

const standsIn = (text: string, { start, end }: { start: number; end: number }) =>
  start >= 0 && start <= end && end <= text.length && isGraphemeEdge(text, start) && isGraphemeEdge(text, end)

describe('on any text', () => {
  test('names are read and written without an error', () => {
    fc.assert(
      fc.property(source, (text) => {
        isVietnameseSyllable(text)
        transliterate(text)
        for (const name of readNames(text)) expect(text.slice(name.start, name.end)).toBe(name.text)
      }),
    )
  })

  test('a distance is from 0 to 1, and places stand in the text on the edges of graphemes', () => {
    fc.assert(
      fc.property(source, target, (name, text) => {
        const { distance } = soundsLike(name, text)
        expect(distance).toBeGreaterThanOrEqual(0)
        expect(distance).toBeLessThanOrEqual(1)
        for (const found of findName(name, text)) expect(standsIn(text, found)).toBe(true)
      }),
    )
  })

  test('no stretch of Thai is two names', () => {
    fc.assert(
      fc.property(vietnamese, thai, (from, text) => {
        const places = findMentions(from, text)
          .flatMap(({ at, near }) => at ?? near ?? [])
          .sort((a, b) => a.start - b.start)
        for (const [i, place] of places.entries()) expect(place.start).toBeGreaterThanOrEqual(places[i - 1]?.end ?? 0)
      }),
    )
  })

  test('the checks point into both texts, on the edges of graphemes, and say the same again', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ source, target }), { maxLength: 4 }), (texts) => {
        const pairs = texts.map((text, i) => ({ id: String(i), ...text }))
        const found = runChecks(scopeOf({ pairs }), CHECKS)
        expect(runChecks(scopeOf({ pairs }), CHECKS)).toEqual(found)
        for (const pair of pairs) {
          for (const finding of found.get(pair.id)!) {
            expect(finding.source.every((span) => standsIn(pair.source, span))).toBe(true)
            expect(finding.target.every((span) => standsIn(pair.target, span))).toBe(true)
            expect(finding.fixes.every(({ start, end }) => start <= end && end <= pair.target.length)).toBe(true)
          }
        }
      }),
    )
  })
})

test('a fix removes its finding and brings no other of its kind', () => {
  const names = ['Trần Thị Oanh', 'Lê Quang Vinh', 'Bắc Giang', 'Khương Hạ']
  const thaiNames = ['เจิ่น ถิ วาญ', 'หลี่ กวง หย่ง', 'ห่าซาง', 'คูอองฮา', 'ฮา นอย', 'โฮจิมิน ห์', 'คลองบุก', 'Bac Giang']
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.constantFrom(...thaiNames), (name, wrong) => {
      const pair = { id: '1', source: `Hôm nay ông ${name} đến tỉnh Krông Búk.`, target: `วันนี้นาย${wrong} มาถึง` }
      for (const check of [nameTransliteration, nameSplit]) {
        const before = runChecks(scopeOf({ pairs: [pair] }), [check]).get('1')!
        for (const finding of before.filter(({ fixes }) => fixes.length)) {
          const mended = { ...pair, target: replaceSpans(pair.target, finding.fixes) }
          const after = runChecks(scopeOf({ pairs: [mended] }), [check]).get('1')!
          expect(after.length).toBeLessThan(before.length)
        }
      }
    }),
  )
})
