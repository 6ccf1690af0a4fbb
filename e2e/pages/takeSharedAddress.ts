import type { PageRoot } from './createDepositPage.ts'

/** Takes, from the first question on, the one address that several networks share. */
export async function takeSharedAddress(root: PageRoot): Promise<void> {
  await root.getByRole('button', { name: 'Any wallet' }).click()
  await root.getByRole('button', { name: /^Any of \d+ networks/ }).click()
}
