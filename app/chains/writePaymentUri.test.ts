import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Asset } from './assets.ts'
import { readPaymentUri } from './paymentUri.ts'
import { writePaymentUri } from './writePaymentUri.ts'

const receiver = '0x4444444444444444444444444444444444444444'
const owner = '7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV'
const mint = 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v'
const solana = 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp'
const usdc: Asset = { chainId: solana, assetId: `${solana}/token:${mint}`, symbol: 'USDC', decimals: 6 }
const sol: Asset = { chainId: solana, assetId: `${solana}/slip44:501`, symbol: 'SOL', decimals: 9 }
const pol: Asset = { chainId: 'eip155:137', assetId: 'eip155:137/slip44:966', symbol: 'POL', decimals: 18 }
const token: Asset = {
  chainId: 'eip155:137',
  assetId: 'eip155:137/erc20:0x3c499c542cef5e3811e1192ce70d8cc03d5c3359',
  symbol: 'USDC',
  decimals: 6,
}

test.each([
  [usdc, owner, 10_500_000n, `solana:${owner}?amount=10.5&spl-token=${mint}`],
  [usdc, owner, undefined, `solana:${owner}?spl-token=${mint}`],
  [sol, owner, undefined, `solana:${owner}`],
  [pol, receiver, 10n ** 18n, `ethereum:${receiver}@137?value=1000000000000000000`],
  [pol, receiver, undefined, `ethereum:${receiver}@137`],
  [token, receiver, 1n, undefined],
  [{ ...usdc, chainId: 'tron:0x2b6653dc', assetId: 'tron:0x2b6653dc/trc20:T' } as Asset, 'T', 1n, undefined],
])('%o', (asset, address, units, uri) => expect(writePaymentUri(asset, address, units)).toBe(uri))

/** Who takes the first thing that looks like an address for the receiver. */
const naive = (text: string) => /0x[0-9a-fA-F]{40}|[1-9A-HJ-NP-Za-km-z]{32,44}/.exec(text)?.[0]

test('who takes the first address in a request takes the receiver, never the token', () => {
  const units = fc.option(fc.bigInt({ min: 0n, max: 2n ** 96n }), { nil: undefined })
  fc.assert(
    fc.property(fc.constantFrom(usdc, sol, pol, token), units, (asset, amount) => {
      const address = asset.chainId === solana ? owner : receiver
      const uri = writePaymentUri(asset, address, amount)
      expect(naive(uri ?? address)).toBe(address)
      if (uri) expect(readPaymentUri(uri)?.receiverAddress).toBe(address)
    }),
  )
})
