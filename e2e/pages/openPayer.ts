import type { Page } from '@playwright/test'
import { createPayerLink, type CustomerWish } from '../fixtures/bankPayers.ts'
import type { Inlet } from '../fixtures/createInlet.ts'
import type { EvmWallet, EvmWalletOptions } from '../wallets/addEvmWallet.ts'
import { signIn } from './signIn.ts'

/** What a payer of a bank is made of: the fixtures of a test. */
export type PayerParts = {
  readonly page: Page
  readonly inlet: Inlet
  addWallet(options?: EvmWalletOptions): Promise<EvmWallet>
}

/** Opens the link of a payer who does everything on the page, with a wallet that announces itself; `customer` is what is known of them. */
export async function openPayer({ page, inlet, addWallet }: PayerParts, customer?: CustomerWish): Promise<EvmWallet> {
  const wallet = await addWallet({ found: 'announced' })
  const { url } = await createPayerLink(inlet, wallet.address, customer)
  await page.goto(url)
  return wallet
}

/** Opens such a link and signs in. */
export async function signInPayer(parts: PayerParts, customer?: CustomerWish): Promise<EvmWallet> {
  const wallet = await openPayer(parts, customer)
  await signIn(parts.page)
  return wallet
}
