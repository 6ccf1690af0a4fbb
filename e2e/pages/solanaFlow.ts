import { expect } from '@playwright/test'
import type { Inlet } from '../fixtures/createInlet.ts'
import { base, freshAddress, solana } from '../fixtures/sessions.ts'
import type { SolanaCall, SolanaWallet, SolanaWalletOptions } from '../wallets/addSolanaWallet.ts'
import type { PageRoot } from './createDepositPage.ts'

/** A session that a Solana wallet can pay: 25 USDC to an address on Base that nobody has used. */
export async function createSolanaSession(inlet: Inlet) {
  const address = freshAddress()
  const destination = { address, chainId: 8453, tokenAddress: base.currency }
  const made = await inlet.createSession({ backend: 'daimo', amount: '25', destination })
  return { ...made, address }
}

/** A Solana wallet with 100 USDC, and SOL for the fees. */
export async function addFilledWallet(
  inlet: Inlet,
  add: (options?: SolanaWalletOptions) => Promise<SolanaWallet>,
  options: SolanaWalletOptions = {},
): Promise<SolanaWallet> {
  const wallet = await add(options)
  await inlet.fund(solana.chain, wallet.address, { usdc: '100', native: '1' })
  return wallet
}

/** Goes from the first question to the coins of the test wallet, and taps USDC. */
export async function chooseSolanaCoin(root: PageRoot): Promise<void> {
  await root.getByRole('button', { name: /^Test Wallet/ }).click()
  await root.getByRole('button', { name: /^USDC/ }).click()
}

/** Goes on to the button that asks the wallet. */
export async function reachSolanaReview(root: PageRoot): Promise<void> {
  await chooseSolanaCoin(root)
  await expect(root.getByRole('button', { name: 'Continue in Test Wallet' })).toBeVisible()
}

/** Gives the requests to sign that a wallet got. */
export function signsOf(wallet: SolanaWallet): SolanaCall[] {
  return wallet.calls.filter(({ method }) => method.startsWith('sign'))
}
