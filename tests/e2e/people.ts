import type { Page } from 'playwright-core'
import { press, tick, write } from './keyboard.ts'

export interface Account {
  readonly name: string
  readonly email: string
  readonly password: string
}

export const account = (name: string): Account => ({
  name,
  email: `${name.toLowerCase()}@example.org`,
  password: `${name} at her desk`,
})

async function fillAccount(page: Page, { name, email, password }: Account): Promise<void> {
  await write(page, page.getByRole('textbox', { name: 'Name' }), name)
  await write(page, page.getByLabel('E-mail'), email)
  await write(page, page.getByLabel(/^New password/), password)
}

/** The first visit: makes the first account, with or without the sample project. */
export async function setUp(page: Page, who: Account, sample: boolean): Promise<void> {
  await page.goto('/')
  await page.getByRole('heading', { name: 'Welcome' }).waitFor()
  await fillAccount(page, who)
  await tick(page, page.getByLabel('Make a sample project'), sample)
  await press(page, page.getByRole('button', { name: 'Make the account' }))
  await page.getByRole('heading', { name: 'Projects' }).waitFor()
}

/** Follows an invitation link and makes an account there. */
export async function join(page: Page, link: string, who: Account): Promise<void> {
  await page.goto(link)
  await fillAccount(page, who)
  await press(page, page.getByRole('button', { name: 'Make the account and join' }))
  await page.getByRole('heading', { name: 'Documents' }).waitFor()
}

export async function signIn(page: Page, { email, password }: Account): Promise<void> {
  await page.goto('/signin')
  await write(page, page.getByLabel('E-mail'), email)
  await write(page, page.getByLabel(/^Password/), password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Projects' }).waitFor()
}
