import type { Asset } from '../../chains/assets.ts'
import { tron } from '../../chains/caip.ts'
import type { Accepts, AnyTransfer, Transfer } from '../../model/instruction.ts'
import { baseUsdc, polygonUsdc } from '../../model/samples.ts'
import type { AddressRoute } from '../../model/session.ts'

/** For tests only: a coin on a network of another family. */
export const tronUsdt: Asset = {
  assetId: `${tron}/trc20:TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t`,
  chainId: tron,
  symbol: 'USDT',
  decimals: 6,
}
/** What one address takes. */
export const accepts: Accepts = { assets: [polygonUsdc, baseUsdc], checkedOn: '2026-11-20' }
/** The routes of a session that has both. */
export const routes: readonly AddressRoute[] = [
  { kind: 'any', family: 'evm', accepts },
  { kind: 'asset', asset: tronUsdt },
]
/** One address for all of them. */
export const anyTransfer: AnyTransfer = {
  kind: 'any_transfer',
  family: 'evm',
  receiverAddress: '0x52908400098527886E0F7030069857D2E4169EE7',
  accepts,
}
/** An address for an amount, that ends at `expiresAt`, ms since epoch. */
export const timedTransfer = (expiresAt: number, change: Partial<Transfer> = {}): Transfer => ({
  kind: 'transfer',
  asset: tronUsdt,
  receiverAddress: 'TJRabPrwbZy45sbavfcjinPJC18kjpRTv8',
  amount: { units: 25_000_000n, basis: 'exact' },
  fees: [],
  walletLinks: [],
  memo: { kind: 'none' },
  expiresAt,
  ...change,
})
