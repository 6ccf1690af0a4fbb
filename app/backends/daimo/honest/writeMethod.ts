import type { MethodChoice } from '../../backend.ts'
import type { Chance } from '../../chance.ts'
import { makeAddress, makeHash, spell } from '../../honestWords.ts'
import type { Coin } from './makeCoin.ts'
import { makeCoin, solanaUsdc, tronUsdt, writeAmount } from './makeCoin.ts'

/** Fields of the wire, before they are written. */
export type Fields = Record<string, unknown>

/** A payment method that was chosen: by this page, with what its answer tells once, or elsewhere. */
export type Way = {
  readonly type: 'evm' | 'tron' | 'solana' | 'fiat' | 'stripe' | 'newKind'
  readonly createdAt: number
  /** The address to pay to, where there is one. */
  readonly receiver?: string
  /** What this page asked for; absent where another tab or server did. */
  readonly choice?: MethodChoice
  /** What the answer to the choice has beside the session. */
  readonly told?: Fields
}

const account = '7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV'
const solana = 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp'
const usdcOnSolana = {
  assetId: `${solana}/token:${solanaUsdc.tokenAddress}`,
  chainId: solana,
  symbol: 'USDC',
  decimals: 6,
} as const
const usdtOnTron = {
  assetId: `tron:0x2b6653dc/trc20:${tronUsdt.tokenAddress}`,
  chainId: 'tron:0x2b6653dc',
  symbol: 'USDT',
  decimals: 6,
} as const

const makers: readonly ((chance: Chance, createdAt: number) => Way)[] = [
  (chance, createdAt) => ({
    ...{ type: 'evm', createdAt, receiver: makeAddress(chance, 'evm') },
    choice: { kind: 'any_transfer', family: 'evm' },
  }),
  (chance, createdAt) => {
    const receiver = makeAddress(chance, 'tron')
    const expiresAt = createdAt + 900
    const tron = { receiverAddress: receiver, expiresAt, deeplinks: chance.pick([undefined, [], [{ url: 'tron:x' }]]) }
    const choice = { kind: 'transfer', asset: usdtOnTron, amount: 25_000_000n } as const
    return { type: 'tron', createdAt, receiver, choice, told: { tron } }
  },
  (chance, createdAt) => {
    const bytes = chance.hex(2 * (1 + chance.below(300)))
    const serializedTx = chance.pick([`0x${bytes}`, bytes, Buffer.from(bytes, 'hex').toString('base64')])
    const choice = { kind: 'sign', asset: usdcOnSolana, amount: 25_000_000n, account } as const
    return { type: 'solana', createdAt, choice, told: { solana: { serializedTx } } }
  },
  (chance, createdAt) => {
    const exchange = {
      url: 'https://pay.exchange.example/1?a=b',
      waitingMessage: chance.pick(['Waiting for Coinbase', '', null, undefined]),
      expiresAt: chance.pick([createdAt + 900, null, undefined]),
    }
    const choice = { kind: 'redirect', page: 'Coinbase', amount: '25.5' } as const
    return { type: 'evm', createdAt, receiver: makeAddress(chance, 'evm'), choice, told: { exchange } }
  },
  (chance, createdAt) => {
    const fiat = { hostedUrl: 'https://ramp.example/1', fiatMethod: chance.pick(['sepa', undefined]) }
    return { type: 'fiat', createdAt, choice: { kind: 'redirect', page: 'sepa' }, told: { fiat } }
  },
]

/** Makes a payment method: chosen here, or by somebody else, who may know kinds that this page does not. */
export function makeWay(chance: Chance, createdAt: number): Way {
  if (chance.oneIn(12)) return { type: chance.pick(['stripe', 'newKind'] as const), createdAt }
  const way = chance.pick(makers)(chance, createdAt)
  if (chance.oneIn(2)) return way
  const { type, receiver } = way
  return { type, createdAt, ...(receiver !== undefined && { receiver }) }
}

/** Makes the coin that came by a payment method. */
export function makeSent(chance: Chance, { type }: Way): Coin {
  return makeCoin(chance, type === 'tron' || type === 'solana' ? type : 'evm')
}

/** Writes a payment method as an honest server may; `sent` is the coin that came, once it was seen. */
export async function writeMethod(chance: Chance, way: Way, sent: Coin | undefined): Promise<Fields> {
  const { type, createdAt, receiver } = way
  return {
    type,
    createdAt,
    ...(receiver !== undefined && { receiverAddress: await spell(chance, type === 'tron' ? 'tron' : 'evm', receiver) }),
    id: chance.pick([undefined, `pm_${chance.hex(8)}`]),
    sourceAmount: chance.pick([undefined, null, { amountUsd: 25 }]),
    fiatMethod: type === 'fiat' ? chance.pick(['sepa', undefined]) : undefined,
    source: sent ? await writeSource(chance, sent) : chance.pick([null, undefined]),
  }
}

async function writeSource(chance: Chance, coin: Coin): Promise<Fields> {
  const { family, chainId, chainName, tokenAddress, tokenSymbol } = coin
  return {
    address: chance.pick([makeAddress(chance, family), undefined]),
    ...{ chainId, chainName, tokenSymbol },
    tokenAddress: await spell(chance, family, tokenAddress),
    sentUnits: writeAmount(chance, coin),
    txHash: chance.pick([makeHash(chance, family), null, undefined]),
  }
}
