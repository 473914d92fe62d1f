import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import {
  bodyOf,
  draftOf,
  isChanged,
  isUsable,
  patternOf,
  patternOfRule,
  refusalOf,
} from '../../../client/features/sweeps/draft.ts'
import { HitCounts } from '../../../client/features/sweeps/HitCounts.tsx'
import { RefusalText } from '../../../client/features/sweeps/RefusalText.tsx'
import { RuleStatus, RuleTallies } from '../../../client/features/sweeps/RuleStatus.tsx'
import { SweepFigures } from '../../../client/features/sweeps/SweepFigures.tsx'
import { PatternText } from '../../../client/ui/knowledge/PatternText.tsx'
import type { Rule, Sweep } from '../../../shared/api/sweeps.ts'
import { renderInApp } from '../../helpers/inApp.tsx'

const LAN = { id: 'lan', name: 'Lan' }
const PATTERN = {
  wrong: 'เลียนแบบ',
  right: 'แข่งขัน',
  regex: false,
  wholeWords: true,
  sourcePresent: ['thi đua'],
  sourceAbsent: ['bắt chước'],
}
const RULE: Rule = {
  ...PATTERN,
  id: 'r',
  projectId: 'p',
  status: 'proposed',
  message: '',
  severity: 'major',
  origin: 'correction',
  createdBy: LAN,
  createdAt: '2026-01-01T00:00:00.000Z',
  tallies: { applied: 1, rejected: 4, people: [{ person: LAN, applied: 1, rejected: 4 }] },
  doubted: true,
}

describe('a rule being written', () => {
  test('starts as the rule is, unchanged', () => {
    expect(patternOfRule(RULE)).toEqual(PATTERN)
    expect(patternOf(draftOf(RULE))).toEqual(PATTERN)
    expect(isChanged(draftOf(RULE), RULE)).toBe(false)
  })
  test('counts a condition that is still being typed, and keeps spaces that are meant', () => {
    const draft = { ...draftOf(RULE), wrong: ' ๆ', sourceAbsent: { done: [], typing: 'Trung Quốc' } }
    expect(bodyOf(draft)).toMatchObject({ wrong: ' ๆ', sourceAbsent: ['Trung Quốc'] })
    expect(isChanged(draft, RULE)).toBe(true)
  })

  test.each([
    ['nothing to look for', { wrong: '' }, false],
    ['the same on both sides', { right: 'เลียนแบบ' }, false],
    ['nothing in its place', { right: '' }, true],
    ['a safe expression', { regex: true, wrong: 'เลียน(แบบ)?' }, true],
    ['a refused expression', { regex: true, wrong: '(ก+)+' }, false],
    ['the same signs taken literally', { wrong: '(ก+)+' }, true],
  ])('%s: usable %s', (_, more, expected) => {
    expect(isUsable({ ...PATTERN, ...more })).toBe(expected)
  })

  test.each([
    ['(ก+)+', 'group', 4, 'A group may not be repeated. See character 5:'],
    ['(?=ก)', 'lookaround', 0, 'Look-around is not allowed. See character 1:'],
    ['(ก)\\1', 'reference', 3, 'References back to a group are not allowed. See character 4:'],
    ['[ก', 'syntax', 0, 'This is no regular expression. See character 1:'],
  ])('%s is refused (%s at %d) and told why', (wrong, reason, at, text) => {
    const refusal = refusalOf({ regex: true, wrong })
    expect(refusal).toEqual({ reason, at })
    const { container } = renderInApp(refusal && <RefusalText refusal={refusal} expression={wrong} />)
    expect(container).toHaveTextContent(text)
    expect(container).toHaveTextContent(`${wrong.slice(0, at)}▸${wrong.slice(at)}`)
  })
})

describe('in words', () => {
  test('a rule says what goes, what comes and when', () => {
    const { container } = renderInApp(<PatternText pattern={PATTERN} />)
    expect(screen.getByRole('deletion')).toHaveTextContent('เลียนแบบ')
    expect(screen.getByRole('insertion')).toHaveTextContent('แข่งขัน')
    expect(container).toHaveTextContent('Whole words')
    expect(container).toHaveTextContent('where the source says thi đua')
    expect(container).toHaveTextContent('unless the source says bắt chước')
  })
  test('a rule that deletes says so', () => {
    const { container } = renderInApp(<PatternText pattern={{ ...PATTERN, right: '' }} />)
    expect(container).toHaveTextContent('→ (nothing)')
  })
  test('a doubted rule asks to be withdrawn, and tells who rejected it', () => {
    const { container } = renderInApp(
      <>
        <RuleStatus rule={RULE} />
        <RuleTallies rule={RULE} />
      </>,
    )
    expect(container).toHaveTextContent('Proposed')
    expect(container).toHaveTextContent('Withdraw it?')
    expect(container).toHaveTextContent('Lan: 1 accepted, 4 rejected')
  })
  test('counts name only the states that have hits', () => {
    const byState = { machine: 1200, draft: 0, translated: 0, approved: 1, rejected: 0 }
    renderInApp(<HitCounts found={{ total: 1201, documents: 1, byState }} />)
    expect(screen.getByRole('status')).toHaveTextContent(/^1,201 places · 1 article.*Machine 1,200.*Approved 1$/)
  })
  test('a sweep tells what was given back and what was left alone', () => {
    const sweep: Sweep = {
      ...{ id: 's', projectId: 'p', ruleId: null, pattern: PATTERN, status: 'done', by: LAN },
      ...{ at: '2026-01-01T00:00:00.000Z', total: 9, applied: 7, undone: 1, undoing: 0, skipped: 2, documents: 3 },
    }
    const { container } = renderInApp(<SweepFigures sweep={sweep} />)
    expect(container).toHaveTextContent('9 of 9 paragraphs, 3 articles')
    expect(container).toHaveTextContent('1 paragraph given back')
    expect(container).toHaveTextContent('2 paragraphs left alone')
  })
})
