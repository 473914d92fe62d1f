import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { ApiError } from '../../../client/api/http.ts'
import { FindingCard } from '../../../client/ui/findings/FindingCard.tsx'
import { FindingList } from '../../../client/ui/findings/FindingList.tsx'
import { byWeight, findingMarks, sameness } from '../../../client/ui/findings/shown.ts'
import { Failed } from '../../../client/ui/Loaded.tsx'
import { SeverityMark } from '../../../client/ui/marks/SeverityMark.tsx'
import { StateMark } from '../../../client/ui/marks/StateMark.tsx'
import { ReasonForm } from '../../../client/ui/ReasonForm.tsx'
import { CHECKS } from '../../../shared/checks/index.ts'
import { SEGMENT_STATES } from '../../../shared/model.ts'
import { renderInApp } from '../../helpers/inApp.tsx'
import { DISMISSED, finding } from '../segment.ts'

test.each(SEGMENT_STATES)('the state %s is said even where only its shape is shown', (state) => {
  renderInApp(<StateMark state={state} word={false} />)
  expect(screen.getByRole('img')).toHaveAccessibleName(/\w/)
})

test('a severity is a word with its count', () => {
  renderInApp(<SeverityMark severity="critical" count={3} />)
  expect(screen.getByText('3 critical')).toBeVisible()
})

describe('a finding', () => {
  const meta = CHECKS[0]?.meta
  const [message = ''] = Object.keys(meta?.messages ?? {})
  const card = finding({ check: meta?.id ?? '', message, severity: 'critical' })

  test('says what it is and leads to the explanation of its check', () => {
    renderInApp(
      <FindingList label="Findings">
        <FindingCard finding={card} />
      </FindingList>,
    )
    expect(screen.getByRole('listitem')).toHaveTextContent('critical')
    expect(screen.getByRole('link', { name: meta?.title.en })).toHaveAttribute('href', `/checks/${meta?.id}`)
  })
  test('that was dismissed says by whom and why, and is not underlined', () => {
    renderInApp(<FindingCard finding={{ ...card, dismissal: DISMISSED }} />)
    expect(screen.getByText('Dismissed by Lan: Quoted')).toBeVisible()
    expect(findingMarks([{ ...card, dismissal: DISMISSED }], 'target')).toEqual([])
  })
  test('is underlined by its severity, and shaded while it is looked at', () => {
    expect(findingMarks([card], 'target', card)).toEqual([
      { start: 0, end: 4, className: 'finding-critical finding-current' },
    ])
  })
  test('the grave ones come first, then in reading order', () => {
    const late = finding({ key: 'late', target: [{ start: 9, end: 10 }] })
    expect([late, finding({ key: 'early' }), card].sort(byWeight)).toEqual([card, finding({ key: 'early' }), late])
  })
  test('is the same as long as its words are, wherever they stand', () => {
    const moved = finding({ target: [{ start: 2, end: 6 }] })
    expect(sameness(moved, '', 'XXกขคง')).toBe(sameness(finding(), '', 'กขคง'))
    expect(sameness(finding(), '', 'กขคจ')).not.toBe(sameness(finding(), '', 'กขคง'))
  })
})

describe('a reason', () => {
  function setup() {
    const sent: string[] = []
    let cancelled = false
    renderInApp(
      <ReasonForm
        label="Why?"
        canned={['Wrong name']}
        action="Send back"
        onSend={(reason) => sent.push(reason)}
        onCancel={() => {
          cancelled = true
        }}
      />,
    )
    return { sent, cancelled: () => cancelled }
  }
  test('is written and sent with Enter; an empty one is not', async () => {
    const { sent } = setup()
    expect(screen.getByLabelText('Why?')).toHaveFocus()
    await userEvent.keyboard('{Enter}  because {Enter}')
    expect(sent).toEqual(['because'])
  })
  test('is chosen with one press', async () => {
    const { sent } = setup()
    await userEvent.click(screen.getByRole('button', { name: 'Wrong name' }))
    expect(sent).toEqual(['Wrong name'])
  })
  test('is given up with Escape', async () => {
    const { cancelled } = setup()
    await userEvent.keyboard('{Escape}')
    expect(cancelled()).toBe(true)
  })
})

describe('what went wrong', () => {
  test.each([
    ['signIn.wrong', 'E-mail or password is wrong.'],
    ['brand.new', 'Something went wrong (brand.new)'],
  ])('%s is said in words', (code, expected) => {
    renderInApp(<Failed error={new ApiError(400, { code, params: {} })} />)
    expect(screen.getByRole('alert')).toHaveTextContent(expected)
  })
})
