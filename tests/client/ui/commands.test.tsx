import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { CommandButton } from '../../../client/ui/commands/CommandButton.tsx'
import type { Command } from '../../../client/ui/commands/command.ts'
import { HelpPanel } from '../../../client/ui/commands/HelpPanel.tsx'
import { commandFor, KeyListener } from '../../../client/ui/commands/KeyListener.tsx'
import { ariaKeys, shownKeys, writes } from '../../../client/ui/commands/keys.ts'
import { groupsOf } from '../../../client/ui/commands/Palette.tsx'
import { useCommands } from '../../../client/ui/commands/registry.ts'
import { renderInApp } from '../../helpers/inApp.tsx'

function command(id: string, keys: string[], more: Partial<Command> = {}): Command {
  return { id, title: 'common:save', group: 'common:group.everywhere', keys, run: () => {}, ...more }
}

describe('keys', () => {
  test.each([
    ['mod+enter', 'Ctrl+Enter', '⌘↩'],
    ['alt+arrowdown', 'Alt+↓', '⌥↓'],
    ['mod+shift+period', 'Ctrl+Shift+.', '⌘⇧.'],
    ['shift+slash', '?', '?'],
    ['f8', 'F8', 'F8'],
  ])('%s is shown as %s, on a Mac as %s', (keys, other, mac) => {
    expect([shownKeys(keys, false), shownKeys(keys, true)]).toEqual([other, mac])
  })

  test.each([
    ['mod+period', 'Control+.'],
    ['alt+arrowup', 'Alt+ArrowUp'],
  ])('%s is announced as %s', (keys, announced) => {
    expect(ariaKeys(keys, false)).toBe(announced)
  })

  test.each([
    ['a', true],
    ['shift+slash', true],
    ['mod+k', false],
    ['f8', false],
    ['escape', false],
  ])('%s writes a character: %s', (keys, expected) => {
    expect(writes(keys)).toBe(expected)
  })
})

describe('which command a key means', () => {
  const input = document.createElement('input')
  const press = (target: EventTarget = document.body, isComposing = false) => ({ target, isComposing })

  test('the first that has it', () => {
    const [first, second] = [command('one', ['f8']), command('two', ['f8'])]
    expect(commandFor([first, second], 'f8', press())).toBe(first)
  })
  test('one that cannot be done now gives way', () => {
    const [first, second] = [command('one', ['f8'], { when: () => false }), command('two', ['f8'])]
    expect(commandFor([first, second], 'f8', press())).toBe(second)
  })
  test('a letter means nothing while somebody types', () => {
    expect(commandFor([command('one', ['a'])], 'a', press(input))).toBeUndefined()
    expect(commandFor([command('one', ['mod+k'])], 'mod+k', press(input))).toBeDefined()
  })
  test('undo belongs to the field that has the focus', () => {
    expect(commandFor([command('one', ['mod+z'])], 'mod+z', press(input))).toBeUndefined()
    expect(commandFor([command('one', ['mod+z'])], 'mod+z', press())).toBeDefined()
  })
  test('nothing while an input method composes', () => {
    expect(commandFor([command('one', ['mod+k'])], 'mod+k', press(input, true))).toBeUndefined()
  })
})

function Host({ commands }: { readonly commands: readonly Command[] }) {
  useCommands(commands)
  return (
    <>
      <KeyListener />
      {commands.map((each) => (
        <CommandButton key={each.id} id={each.id} />
      ))}
      <HelpPanel opened onClose={() => {}} />
    </>
  )
}

describe('one registry', () => {
  test('feeds the button and the help', async () => {
    let runs = 0
    renderInApp(<Host commands={[command('x.save', ['mod+s'], { run: () => (runs += 1) })]} />)
    const button = await screen.findByRole('button', { name: /Save/, hidden: true })
    await userEvent.click(button)
    expect(runs).toBe(1)
    expect(await screen.findByRole('dialog')).toHaveTextContent('SaveCtrl+S')
  })

  test('a key runs its command by its place on the keyboard, whatever letter the layout gives it', async () => {
    let runs = 0
    function Plain() {
      useCommands([command('x.save', ['mod+s'], { run: () => (runs += 1) })])
      return <KeyListener />
    }
    renderInApp(<Plain />)
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { code: 'KeyS', key: 'ห', ctrlKey: true, bubbles: true, cancelable: true }),
    )
    expect(runs).toBe(1)
  })

  test('groups keep the order and show each command once', () => {
    const groups = groupsOf([command('a', []), command('b', []), command('a', [], { title: 'common:close' })])
    expect([...groups.values()].flat().map(({ id, title }) => [id, title])).toEqual([
      ['a', 'common:save'],
      ['b', 'common:save'],
    ])
  })
})
