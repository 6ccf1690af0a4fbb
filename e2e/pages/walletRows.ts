import { expect } from '@playwright/test'
import type { Inlet } from '../fixtures/createInlet.ts'
import { base, freshAddress, polygon } from '../fixtures/sessions.ts'
import type { EvmWallet, EvmWalletOptions } from '../wallets/addEvmWallet.ts'
import type { PageRoot } from './createDepositPage.ts'
import type { HostPage } from './createHostPage.ts'
import { reachReview } from './walletFlow.ts'

type Fixtures = {
  inlet: Inlet
  hostPage: HostPage
  addWallet(options?: EvmWalletOptions): Promise<EvmWallet>
}

/** Opens a session of exactly 25 USDC to Base in a host's frame, with a wallet that holds enough on Polygon, up to the review. */
export async function openReview({ inlet, hostPage, addWallet }: Fixtures, options: EvmWalletOptions) {
  const wallet = await addWallet({ found: 'announced', ...options })
  await inlet.fund(polygon.chain, wallet.address, { usdc: '100', native: '1' })
  const address = freshAddress()
  const { url, sessionId } = await inlet.createSession({ amount: '25', target: { ...base, address } })
  const deposit = await hostPage.embed(url)
  await reachReview(deposit.root)
  return { wallet, deposit, root: deposit.root, sessionId, address }
}

/** Asks the test wallet to send. */
export async function pay(root: PageRoot): Promise<void> {
  await root.getByRole('button', { name: 'Continue in Test Wallet' }).click()
}

/** Waits for the screen that leads to a network by hand. */
export async function expectGuide(root: PageRoot, network: string): Promise<void> {
  await expect(root.getByRole('heading', { name: `Switch Test Wallet to ${network}` })).toBeVisible()
}
