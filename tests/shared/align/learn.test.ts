import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { learnTranslations } from '../../../shared/align/em.ts'
import { learner, learnLexicon, type WordTable } from '../../../shared/align/learn.ts'

const pairOf = ([source, target]: readonly [string, string]) => ({ source, target })
const wordsFor = (table: WordTable, unit: string) => table.get(unit)?.map(({ word }) => word)

/** Thirty villages by different rivers, so that nothing but the river's bank is in all of them. */
const RIVERS = Array.from({ length: 30 }, (_, k) => [`Sông ${k} chảy.`, `แม่น้ำ ${k} ไหล`] as const)

describe('what pairs of texts teach', () => {
  test.each([
    [
      'a word that stands in all that share it',
      [
        ['cây tre xanh', 'ต้นไม้ ไผ่ สีเขียว'],
        ['rừng tre lớn', 'ป่า ไผ่ ใหญ่'],
        ['tre và nứa', 'ไผ่ และ หวาย'],
      ],
      'tre',
      ['ไผ่'],
    ],
    [
      'of two words that always come together, each its own, where one was met alone',
      [
        ['lúa nước', 'ข้าว น้ำ'],
        ['lúa nước', 'ข้าว น้ำ'],
        ['lúa khô', 'ข้าว แห้ง'],
        ['lúa non', 'ข้าว อ่อน'],
        ['lúa', 'ข้าว'],
      ],
      'lúa',
      ['ข้าว'],
    ],
    [
      'a word of two syllables as one',
      [
        ['bệnh viện mới', 'โรงพยาบาล ใหม่'],
        ['gần bệnh viện', 'ใกล้ โรงพยาบาล'],
        ['một bệnh viện nhỏ', 'โรงพยาบาล เล็ก'],
        ['chữa bệnh', 'รักษา โรค'],
        ['bệnh nặng', 'โรค รุนแรง'],
        ['viện nghiên cứu', 'สถาบัน วิจัย'],
        ['một viện nữa', 'อีก สถาบัน'],
      ],
      'bệnh viện',
      ['โรง', 'พยาบาล'],
    ],
    ['nothing of what was met once', [['quả măng cụt', 'ผล มังคุด']], 'măng cụt', undefined],
    ['nothing of what stands everywhere', [], 'chảy', undefined],
  ] as const)('%s', (_, pairs, unit, wanted) => {
    const table = learnLexicon([...pairs, ...RIVERS].map(pairOf))
    expect(wordsFor(table, unit)).toEqual(wanted)
  })

  test('how often a word is kept is learned with it', () => {
    const snow = (k: number, thai: string) => pairOf([`${k} tuyết ${k}`, `${k} ${thai} ${k}`])
    const table = (...thai: string[]) => learnLexicon([...thai.map((word, k) => snow(k, word)), ...RIVERS.map(pairOf)])
    const [always] = table('หิมะ', 'หิมะ', 'หิมะ', 'หิมะ').get('tuyết') ?? []
    const [half] = table('หิมะ', 'หิมะ', 'ฝน', 'ลม').get('tuyết') ?? []
    expect(always!.forth).toBeGreaterThan(half!.forth)
    expect(half!.back).toBeGreaterThan(half!.forth)
  })

  test('the same pair again teaches nothing', () => {
    const twice = learner()
    for (const pair of [...RIVERS, ...RIVERS].map(pairOf)) twice.add(pair)
    expect(twice.table()).toEqual(learnLexicon(RIVERS.map(pairOf)))
  })

  test('names of what every object has are words like others', () => {
    const pairs = ['constructor', '__proto__', 'toString'].flatMap((word) =>
      [1, 2, 3].map((k) => ({ source: `${k} ${word} a${k}`, target: `${word} ข${k} ${k}` })),
    )
    expect(wordsFor(learnLexicon([...pairs, ...RIVERS.map(pairOf)]), 'constructor')).toEqual(['constructor'])
  })
})

describe('expectation–maximisation', () => {
  const text = fc.uniqueArray(fc.nat(9), { maxLength: 6 }).map((words) => Int32Array.from(words))
  const texts = fc.array(fc.tuple(text, text), { maxLength: 25 }).map((pairs) => ({
    sources: pairs.map(([source]) => source),
    targets: pairs.map(([, target]) => target),
    sourceWords: 10,
    targetWords: 10,
  }))

  test('what it maximises never falls, in either direction', () => {
    fc.assert(
      fc.property(texts, (bitext) => {
        const { objectives } = learnTranslations(bitext)
        objectives.slice(1).forEach((after, k) => {
          for (const way of [0, 1] as const)
            expect(after[way]).toBeGreaterThanOrEqual(objectives[k]![way] - 1e-9 * Math.abs(after[way]))
        })
      }),
    )
  })

  test('no word is expected to be made, or to make, more often than it stands', () => {
    fc.assert(
      fc.property(texts, (bitext) => {
        for (const { forth, back, sources, targets } of learnTranslations(bitext).translations) {
          expect(forth).toBeLessThanOrEqual(targets + 1e-9)
          expect(back).toBeLessThanOrEqual(sources + 1e-9)
          expect(Math.min(forth, back)).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  test('the same texts teach the same, whenever', () => {
    fc.assert(
      fc.property(texts, (bitext) => {
        expect(learnTranslations(bitext)).toEqual(learnTranslations(bitext))
      }),
    )
  })
})
