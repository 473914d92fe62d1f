import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** More stops than any page has. */
const MOST_STOPS = 400

const hasFocus = (target: Locator) => target.evaluate((element) => element.contains(document.activeElement))

/** Whether Shift+Tab is the shorter way from where the focus is, as a person sees at a glance; Tab goes round at either end. */
const isBehind = (target: Locator) =>
  target.evaluate((element) => {
    const able =
      'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, [tabindex="0"], [contenteditable="true"]'
    const stops: (Element | null)[] = [...document.querySelectorAll<HTMLElement>(able)].filter(
      ({ tabIndex }) => tabIndex >= 0,
    )
    const from = stops.indexOf(document.activeElement)
    const to = stops.findIndex((stop) => element.contains(stop))
    const ahead = (to - from + stops.length) % stops.length
    return ahead > stops.length / 2
  })

/** Goes with Tab to what is named, as somebody does who has no mouse. @throws Error where Tab does not lead there */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  // A radio button of a styled group is there without being seen.
  await target.waitFor({ state: 'attached' })
  const step = (await isBehind(target)) ? 'Shift+Tab' : 'Tab'
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    if (await hasFocus(target)) return
    await page.keyboard.press(step)
  }
  throw new Error(`Tab does not lead to ${target}`)
}

/** Presses a button, follows a link: goes there by Tab and presses Enter. */
export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Ticks or unticks a box by Tab and Space. */
export async function tick(page: Page, box: Locator, checked = true): Promise<void> {
  await tabTo(page, box)
  if ((await box.isChecked()) !== checked) await page.keyboard.press('Space')
}

/** Writes into a field found by Tab; what stood there is gone. */
export async function write(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(text)
}

/** Chooses in a native list by typing the beginning of an entry. */
export async function choose(page: Page, list: Locator, entry: string): Promise<void> {
  await tabTo(page, list)
  await page.keyboard.type(entry)
}

/** Runs a command by its name from the palette. */
export async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  const box = page.getByPlaceholder('Search for a command')
  await expect.poll(() => box.isVisible().then((shown) => shown && hasFocus(box))).toBe(true)
  await page.keyboard.insertText(name)
  await expect.poll(() => page.getByRole('dialog').getByRole('button').first().textContent()).toContain(name)
  await page.keyboard.press('Enter')
  await box.waitFor({ state: 'detached' })
}
