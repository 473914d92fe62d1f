import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { DiffText } from '../../../client/ui/text/DiffText.tsx'
import { MarkedText } from '../../../client/ui/text/MarkedText.tsx'
import { splitAtMarks } from '../../../client/ui/text/marks.ts'
import { renderInApp } from '../../helpers/inApp.tsx'

describe('cutting a text at its marks', () => {
  test.each([
    ['no mark', 'กขค', [], [['กขค', '']]],
    [
      'one in the middle',
      'กขค',
      [[1, 2, 'x']],
      [
        ['ก', ''],
        ['ข', 'x'],
        ['ค', ''],
      ],
    ],
    [
      'two that overlap',
      'กขคง',
      [
        [0, 3, 'x'],
        [2, 4, 'y'],
      ],
      [
        ['กข', 'x'],
        ['ค', 'x y'],
        ['ง', 'y'],
      ],
    ],
    [
      'one beyond the end',
      'กข',
      [[1, 9, 'x']],
      [
        ['ก', ''],
        ['ข', 'x'],
      ],
    ],
    [
      'empty ones',
      'กข',
      [
        [1, 1, 'x'],
        [5, 9, 'y'],
      ],
      [['กข', '']],
    ],
    ['an empty text', '', [[0, 1, 'x']], []],
  ] as [string, string, [number, number, string][], [string, string][]][])('%s', (_, text, marks, expected) => {
    const parts = splitAtMarks(
      text,
      marks.map(([start, end, className]) => ({ start, end, className })),
    )
    expect(parts.map((part) => [part.text, part.className])).toEqual(expected)
  })
})

test('text from outside is shown as text, never as markup', () => {
  renderInApp(<MarkedText text={'<img src=x onerror="1">'} marks={[{ start: 0, end: 4, className: 'x' }]} lang="th" />)
  expect(screen.queryByRole('img')).toBeNull()
  expect(document.querySelector('[data-text]')).toHaveTextContent('<img src=x onerror="1">')
})

test('a change is said by elements, not by colour alone', () => {
  renderInApp(<DiffText before="พรรคจีนประชุม" after="พรรคเวียดนามประชุม" lang="th" />)
  expect(screen.getByRole('deletion')).toHaveTextContent('จีน')
  expect(screen.getByRole('insertion')).toHaveTextContent('เวียดนาม')
})

test('a chip goes with its code, wherever it stood', () => {
  const { container, rerender } = renderInApp(<MarkedText text={'\uE000a\uE001\uE002'} marks={[]} lang="th" />)
  const shown = () => [...container.querySelectorAll('[data-code]')].map((chip) => chip.getAttribute('data-code'))
  expect(shown()).toEqual(['1', '2', '3'])
  rerender(<MarkedText text={'b\uE002'} marks={[]} lang="th" />)
  expect(shown()).toEqual(['3'])
})
