import type { Chance } from '../../chance.ts'
import { makeAddress } from '../../honestWords.ts'
import type { Facts, Story } from './makeStory.ts'
import { makeFacts, writeTransfer } from './makeStory.ts'
import type { WireCoin } from './makeWorld.ts'
import { addressOn, coins, writeCurrencies } from './makeWorld.ts'

type Lie = (facts: Facts, chance: Chance) => Partial<Facts>

/** What a server, or somebody between it and the page, may say of any transfer against what it said before. */
const ofAny: Record<string, Lie> = {
  'another transfer': () => ({ id: 'other' }),
  'another amount': ({ amount }) => ({ amount: `9${amount}` }),
  'another rail': () => ({ rail: 'sepa' }),
  'another direction': ({ isBuy }) => ({ isBuy: !isBuy }),
}
/** What may be said of a purchase, and of a sale. */
const ofPurchases: Record<string, Lie> = {
  'another place for a bought coin': ({ coin }, chance) => ({ wallet: addressOn(chance, coin) }),
  'another account to pay into': () => ({ accountNumber: '9999999999' }),
  'another reference': () => ({ reference: 'ZZZZ9999' }),
}
const ofSales: Record<string, Lie> = {
  'another address to sell to': ({ coin }, chance) => ({ receiver: addressOn(chance, coin) }),
}
const contradictions = { ...ofAny, ...ofPurchases, ...ofSales }

/** Addresses that nobody may be told to send to. */
const falsehoods: Record<string, (coin: WireCoin, chance: Chance) => string> = {
  'a placeholder': () => '0xdeadbeef2usdcethereumc560c5db-7fad-4c41-b552-453440c99664',
  'an address that lacks a letter': (coin, chance) => addressOn(chance, coin).slice(0, -1),
  'an address of another family': ({ family }, chance) => makeAddress(chance, family === 'evm' ? 'tron' : 'evm'),
  'the coin’s own contract': ({ contract }) => contract ?? '',
  nobody: ({ family }) => (family === 'evm' ? `0x${'0'.repeat(40)}` : '1'.repeat(32)),
}

/** The names of all lies. */
export const lieNames = [...Object.keys(contradictions), ...Object.keys(falsehoods)]

/** Makes the story of a server that tells the truth, for a while or not at all, and then lies. For tests only. */
export async function makeLie(name: string, chance: Chance): Promise<Story> {
  const isFalse = name in falsehoods
  // A coin of its own has no contract, and Solana's addresses no sum that a missing letter breaks for sure.
  const coin = chance.pick(coins.filter(({ contract, family }) => contract !== null && (!isFalse || family === 'evm')))
  const drawn = makeFacts(chance, coin)
  const facts = { ...drawn, isBuy: name in ofPurchases || (name in ofAny && drawn.isBuy) }
  const changed = contradictions[name]?.(facts, chance) ?? { receiver: falsehoods[name]!(coin, chance) }
  const tell = async (said: Facts) => {
    const transfer = await writeTransfer(chance, said, {
      status: 'AWAITING_FUNDS',
      stage: 'awaiting_funds',
      tells: true,
    })
    return { transfer, status: 'waiting_payment' as const, isTold: true }
  }
  const truth = isFalse ? [] : [await tell(facts)]
  return { facts, currencies: await writeCurrencies(chance), steps: [...truth, await tell({ ...facts, ...changed })] }
}
