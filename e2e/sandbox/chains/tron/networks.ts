import { toAddress } from './address.ts'
import { dollarToken, type Asset, type Network } from '../network.ts'

/** The address that stands for the native coin where a token's is expected: the one of nothing. */
export const nativeTrx = toAddress(new Uint8Array(20))

const trx: Asset = { symbol: 'TRX', address: nativeTrx, decimals: 6, microUsd: 300_000n, isNative: true }

/** The Tron of the sandbox, with USDT at the address of its mainnet contract. */
export const tronNetworks: readonly Network[] = [
  {
    chainId: 'tron:0x2b6653dc',
    family: 'tron',
    name: 'Tron',
    runsOn: 'double',
    confirmations: 19n,
    assets: [dollarToken('USDT', 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t'), trx],
  },
]
