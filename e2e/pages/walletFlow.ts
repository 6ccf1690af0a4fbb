import { expect } from '@playwright/test'
import type { EvmWallet, WalletCall } from '../wallets/addEvmWallet.ts'
import type { PageRoot } from './createDepositPage.ts'

/** Goes from the first question to the coins of the test wallet, and taps USDC on Polygon. */
export async function chooseCoin(root: PageRoot): Promise<void> {
  await root.getByRole('button', { name: 'Test Wallet' }).click()
  await root.getByRole('option', { name: 'USDC on Polygon' }).click()
}

/** Goes from the first question to the button that asks the test wallet, in a session with a locked amount. */
export async function reachReview(root: PageRoot): Promise<void> {
  await chooseCoin(root)
  await expect(root.getByRole('button', { name: 'Continue in Test Wallet' })).toBeVisible()
}

/** Gives the requests to send that a wallet got. */
export function sendsOf(wallet: EvmWallet): WalletCall[] {
  return wallet.calls.filter(({ method }) => method === 'eth_sendTransaction')
}
