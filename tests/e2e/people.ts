import type { Page } from 'playwright-core'

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
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel(/^New password/).fill(password)
}

/** The first visit: makes the first account, with or without the sample project. */
export async function setUp(page: Page, who: Account, sample: boolean): Promise<void> {
  await page.goto('/')
  await page.getByRole('heading', { name: 'Welcome' }).waitFor()
  await fillAccount(page, who)
  await page.getByLabel('Make a sample project').setChecked(sample)
  await page.getByRole('button', { name: 'Make the account' }).click()
  await page.getByRole('heading', { name: 'Projects' }).waitFor()
}

/** Follows an invitation link and makes an account there. */
export async function join(page: Page, link: string, who: Account): Promise<void> {
  await page.goto(link)
  await fillAccount(page, who)
  await page.getByRole('button', { name: 'Make the account and join' }).click()
  await page.getByRole('heading', { name: 'Documents' }).waitFor()
}

export async function signIn(page: Page, { email, password }: Account): Promise<void> {
  await page.goto('/signin')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel(/^Password/).fill(password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Projects' }).waitFor()
}
