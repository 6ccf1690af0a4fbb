import type { Inlet } from '../fixtures/createInlet.ts'
import { polygon } from '../fixtures/sessions.ts'
import type { EvmWallet, EvmWalletOptions } from '../wallets/addEvmWallet.ts'
import { sendsOf } from './walletFlow.ts'

/** The first bytes of the calls that pay a flow: of the token's `approve`, and of the router's `pay`. */
export const approve = '0x095ea7b3'
export const router = '0x97d4df67'

/** A wallet with 100 USDC on Polygon, which stands on Base at first. */
export async function addPolygonWallet(
  inlet: Inlet,
  add: (options?: EvmWalletOptions) => Promise<EvmWallet>,
  options: EvmWalletOptions = {},
): Promise<EvmWallet> {
  const wallet = await add({ found: 'announced', chainId: 8453, ...options })
  await inlet.fund(polygon.chain, wallet.address, { usdc: '100', native: '1' })
  return wallet
}

/** Gives the functions that a wallet was asked to call, in order. */
export function callsOf(wallet: EvmWallet): string[] {
  return sendsOf(wallet).map(({ params: [call] }) => (call as { data: string }).data.slice(0, 10))
}
