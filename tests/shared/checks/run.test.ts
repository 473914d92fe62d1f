import { expect, test } from 'vitest'
import type { Check, Draft } from '../../../shared/checks/check.ts'
import { DEFAULT_SETTINGS } from '../../../shared/checks/check.ts'
import { doubledWords } from '../../../shared/checks/doubled-words.ts'
import { entityCountry } from '../../../shared/checks/entity-country.ts'
import { entityParty } from '../../../shared/checks/entity-party.ts'
import { messageOf, metaOf } from '../../../shared/checks/explain.ts'
import { CHECKS } from '../../../shared/checks/index.ts'
import { mergeFindings, runChecks, scopeOf } from '../../../shared/checks/run.ts'
import { termForbidden } from '../../../shared/checks/term-forbidden.ts'

const pair = { id: '1', source: 'Cơ quan, đơn vị', target: 'หน่วยงาน หน่วยงาน' }

/** A check that says what it is told to. */
const saying = (id: string, drafts: readonly Draft[], more: Partial<Check['meta']> = {}): Check => ({
  meta: { ...doubledWords.meta, id, ...more },
  needsSource: false,
  segment: () => drafts,
})

test('every pair is in the answer, and findings are in reading order, those without a place first', () => {
  const check = saying('x', [
    { message: 'again', target: [{ start: 9, end: 17 }] },
    { message: 'again', target: [{ start: 0, end: 8 }] },
    { message: 'again' },
  ])
  const found = runChecks(scopeOf({ pairs: [pair, { id: '2', source: '', target: '' }] }), [check])
  expect(found.get('1')?.map(({ target }) => target[0]?.start)).toEqual([undefined, 0, 9])
  expect(found.get('2')).toEqual([])
})

test('a long document has the findings that its pairs have one by one, where a check looks at nothing else', () => {
  const beyondThePair = new Set([
    'entity-party',
    'entity-country',
    'entity-place',
    'term-forbidden',
    'omission',
    'year-era',
  ])
  const local = CHECKS.filter(({ meta, document }) => !document && !beyondThePair.has(meta.id))
  const examples = CHECKS.flatMap(({ meta }) => [meta.wrong, meta.right])
  const pairs = Array.from({ length: 650 }, (_, i) => ({ id: `${i}`, ...examples[i % examples.length]! }))
  const found = runChecks(scopeOf({ pairs }), local)
  expect([...found.values()].flat().length).toBeGreaterThan(pairs.length / 4)
  for (const each of pairs)
    expect(found.get(each.id)).toEqual(runChecks(scopeOf({ pairs: [each] }), local).get(each.id))
})

test('findings stand in the order of the checks, whether those look at a pair or at the document', () => {
  const whole = { ...saying('whole', []), document: () => new Map([['1', [{ message: 'again' }]]]) }
  const checks = [whole, saying('pair', [{ message: 'again' }])]
  expect(
    runChecks(scopeOf({ pairs: [pair] }), checks)
      .get('1')
      ?.map(({ check }) => check),
  ).toEqual(['whole', 'pair'])
})

test('a project turns checks off and sets their severity', () => {
  const settings = (checks: (typeof DEFAULT_SETTINGS)['checks']) => ({ ...DEFAULT_SETTINGS, checks })
  const run = (checks: (typeof DEFAULT_SETTINGS)['checks']) =>
    runChecks(scopeOf({ pairs: [pair], settings: settings(checks) }), [doubledWords]).get('1')
  expect(run({ 'doubled-words': 'off' })).toEqual([])
  expect(run({ 'doubled-words': 'critical' })).toMatchObject([{ severity: 'critical' }])
})

test('a check that needs the source is not asked without it', () => {
  const check = { ...saying('x', [{ message: 'again' }]), needsSource: true }
  expect(runChecks(scopeOf({ pairs: [{ ...pair, source: '' }] }), [check]).get('1')).toEqual([])
})

test('a check that throws is told of and takes no other down', () => {
  const broken: Check = {
    ...saying('broken', []),
    segment: () => {
      throw new Error('no')
    },
  }
  const told: string[] = []
  const found = runChecks(scopeOf({ pairs: [pair] }), [broken, doubledWords], (id) => told.push(id))
  expect(told).toEqual(['broken'])
  expect(found.get('1')).toHaveLength(1)
  expect(() => runChecks(scopeOf({ pairs: [pair] }), [broken])).toThrow('the check broken failed')
})

test('one error that two checks see is said once, by the graver; other kinds and other words stay', () => {
  const at = (start: number, end: number) => ({ message: 'again', target: [{ start, end }] })
  const scope = scopeOf({ pairs: [pair] })
  const minor = saying('a', [at(0, 8)])
  const run = (other: Check) => (runChecks(scope, [minor, other]).get('1') ?? []).map(({ check }) => check)
  expect(run(saying('b', [at(0, 8)], { severity: 'critical' }))).toEqual(['b'])
  expect(run(saying('b', [at(0, 8)], { category: 'accuracy/number' }))).toEqual(['a', 'b'])
  expect(run(saying('b', [at(9, 17)]))).toEqual(['a', 'b'])
})

test('a term of the wrong sense that names another country is one error, told as the graver, with the mend of the other', () => {
  const scope = scopeOf({
    pairs: [{ id: '1', source: 'Chúng tôi muốn người Thái nhớ đến vị chè.', target: 'เราอยากให้คนไทยจดจำรสชาติชา' }],
  })
  const found = runChecks(scope, [entityCountry, termForbidden]).get('1') ?? []
  expect(found.map(({ check, fixes }) => [check, fixes[0]?.text])).toEqual([['entity-country', 'ชาวไท']])
})

test('a country inside a party’s name is not told beside the party, not even where it could be exchanged by itself', () => {
  const pairs = [
    { id: '1', source: 'Cán bộ học tập nghị quyết của Đảng.', target: 'เจ้าหน้าที่ศึกษามติของพรรคคอมมิวนิสต์จีน' },
    { id: '2', source: 'Đảng bộ ở Hàn Quốc học tập.', target: 'เจ้าหน้าที่ศึกษามติของพรรคคอมมิวนิสต์จีน' },
  ]
  const checks = [entityCountry, entityParty]
  const found = runChecks(scopeOf({ pairs }), checks)
  expect(pairs.map(({ id }) => found.get(id)?.map(({ check }) => check))).toEqual([['entity-party'], ['entity-party']])
})

test('where the Thai is another paragraph’s, nothing is said of what it leaves out', () => {
  const scope = scopeOf({ pairs: [pair] })
  const left = saying('left', [{ message: 'again' }], { category: 'accuracy/omission' })
  const wrong = saying('misaligned', [{ message: 'again', target: [{ start: 0, end: 17 }] }], {
    category: 'accuracy/mistranslation',
  })
  const run = (...checks: Check[]) => (runChecks(scope, checks).get('1') ?? []).map(({ check }) => check)
  expect(run(left, wrong)).toEqual(['misaligned'])
  expect(run(left)).toEqual(['left'])
})

test('spans are widened to whole graphemes', () => {
  const check = saying('x', [{ message: 'again', target: [{ start: 1, end: 2 }] }])
  const found = runChecks(scopeOf({ pairs: [{ id: '1', source: '', target: 'ที่ดี' }] }), [check]).get('1')
  expect(found?.[0]?.target).toEqual([{ start: 0, end: 3 }])
})

test('messages are filled in, in each language', () => {
  const [finding] = runChecks(scopeOf({ pairs: [pair] }), [doubledWords]).get('1') ?? []
  expect(finding && messageOf(finding, 'en')).toBe('“หน่วยงาน” is said twice')
  expect(finding && messageOf(finding, 'vi')).toBe('“หน่วยงาน” bị lặp')
  expect(messageOf({ ...finding!, check: 'gone' }, 'en')).toBe('gone: again')
  expect(metaOf('doubled-words')?.title.en).toBe('Words said twice')
  expect(mergeFindings([])).toEqual([])
})
