import { sha256 } from '@noble/hashes/sha2'
import { bech32, bech32m, createBase58check } from '@scure/base'
import type { Chance } from '../../chance.ts'
import { makeAddress, spell } from '../../honestWords.ts'

/** A coin on one network, as the wire lists it. For tests only. */
export type WireCoin = {
  readonly code: string
  readonly network: string
  readonly family: 'evm' | 'solana' | 'bitcoin'
  readonly contract: string | null
  readonly decimals: number
  readonly confirmations: number
}

const evm = (code: string, network: string, contract: string | null, decimals: number): WireCoin => {
  return { code, network, family: 'evm', contract, decimals, confirmations: 12 }
}
/** The coins that the documentation names. */
export const coins: readonly WireCoin[] = [
  evm('USDC', 'ethereum', '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48', 6),
  evm('USDC', 'polygon', '0x2791bca1f2de4661ed88a30c99a7a9449aa84174', 6),
  evm('USDT', 'ethereum', '0xdac17f958d2ee523a2206206994597c13d831ec7', 6),
  evm('ETH', 'ethereum', null, 18),
  {
    ...{ code: 'USDC', network: 'solana', family: 'solana', decimals: 6, confirmations: 1 },
    contract: 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v',
  },
  { code: 'BTC', network: 'bitcoin', family: 'bitcoin', contract: null, decimals: 8, confirmations: 3 },
]

/** Makes an address of a coin's family that nobody has. */
export function addressOn(chance: Chance, { family }: WireCoin): string {
  if (family !== 'bitcoin') return makeAddress(chance, family)
  const bytes = (length: number) => Uint8Array.from({ length }, () => chance.below(256))
  return chance.pick([
    () => createBase58check(sha256).encode(Uint8Array.from([chance.pick([0, 5]), ...bytes(20)])),
    () => bech32.encode('bc', [0, ...bech32.toWords(bytes(chance.pick([20, 32])))]),
    () => bech32m.encode('bc', [1, ...bech32m.toWords(bytes(32))]),
  ])()
}

/** Spells an address in one of the ways that name it. */
export async function spellOn(chance: Chance, { family }: WireCoin, address: string): Promise<string> {
  if (family === 'bitcoin') return chance.oneIn(4) && address.startsWith('bc1') ? address.toUpperCase() : address
  // What is no address is spelled as it is.
  return spell(chance, family, address).catch(() => address)
}

/** Marks text that is to stand in JSON as a number of these very digits. */
export const asNumber = (digits: string) => `#${digits}#`
/** Gives JSON with the marked numbers in it. */
export const withNumbers = (json: string) => json.replace(/"#([\d.eE+-]+)#"/g, '$1')

/** Writes a decimal as the wire may: text or a number, with zeros as they come. */
export function writeDecimal(chance: Chance, text: string): string {
  const zeros = text.includes('.')
    ? `${text}${chance.pick(['', '0', '00'])}`
    : `${text}${chance.pick(['', '.0', '.00'])}`
  return chance.pick([zeros, asNumber(zeros), asNumber(text)])
}

/** Writes the list of currencies, in any order, with coins that the page does not know between them. */
export async function writeCurrencies(chance: Chance): Promise<object> {
  const codes = [...new Set(coins.map(({ code }) => code))]
  const crypto = await Promise.all(codes.map((code) => writeCoin(chance, code)))
  const fiat = ['USD', 'EUR', 'MXN'].map((code) => ({
    ...{ code, type: 'fiat', supportedPaymentRails: ['ach', 'wire'], countryCode: 'US', precision: asNumber('2') },
    ...{ minAmount: writeDecimal(chance, '50'), maxAmount: writeDecimal(chance, '50000') },
  }))
  const strange = chance.oneIn(2) ? [{ code: 'SUI', type: 'crypto', supportedNetworks: [{ network: 'sui' }] }, {}] : []
  return { currencies: chance.shuffle<object>([...crypto, ...fiat, ...strange]) }
}

async function writeCoin(chance: Chance, code: string): Promise<object> {
  const own = coins.filter((coin) => coin.code === code)
  const networks = own.map(async (coin) => ({
    network: coin.network,
    networkCode: coin.network.slice(0, 3).toUpperCase(),
    contractAddress: coin.contract && (await spellOn(chance, coin, coin.contract)),
    confirmationsRequired: chance.oneIn(5) ? null : asNumber(String(coin.confirmations)),
  }))
  return {
    ...{ code: chance.pick([code, code.toLowerCase()]), name: code, type: 'crypto' },
    supportedNetworks: chance.shuffle(await Promise.all(networks)),
    ...{ supportsOnRamp: true, supportsOffRamp: true, onRampCountries: ['US'], offRampCountries: ['US'] },
    ...{ minAmount: '50', maxAmount: '50000', precision: asNumber(String(own[0]!.decimals)) },
  }
}
