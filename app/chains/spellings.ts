import type { Caip2 } from './caip.ts'
import { bitcoin, solana, tron } from './caip.ts'

/** How each kind of backend names a chain. Openfort says CAIP-2 itself and needs no line. */
export type Spellings = {
  /** A number: EVM's own, or one that was made up for the others. */
  readonly daimo: number
  /** A name of the family and an id in it. */
  readonly dynamic: { readonly chainName: string; readonly chainId: string }
  /** A lower-case word, the same for BleePay and Infinite. */
  readonly slug: string
}

const slugs: Readonly<Record<Caip2, string>> = {
  'eip155:1': 'ethereum',
  'eip155:10': 'optimism',
  'eip155:56': 'bsc',
  'eip155:137': 'polygon',
  'eip155:8453': 'base',
  'eip155:42161': 'arbitrum',
  'eip155:43114': 'avalanche',
  [solana]: 'solana',
  [tron]: 'tron',
  [bitcoin]: 'bitcoin',
}

/** Numbers and names of the chains that are not EVM's. Bitcoin has no number. */
const others: readonly { chainId: Caip2; daimo?: number; dynamic: Spellings['dynamic'] }[] = [
  { chainId: solana, daimo: 501, dynamic: { chainName: 'SOL', chainId: '101' } },
  { chainId: tron, daimo: 728126428, dynamic: { chainName: 'TRON', chainId: '728126428' } },
  { chainId: bitcoin, dynamic: { chainName: 'BTC', chainId: '1' } },
]

/** Spells a chain as a kind of backend does, or gives nothing where that backend has no word for it. */
export function spellChain<Kind extends keyof Spellings>(kind: Kind, chainId: Caip2): Spellings[Kind] | undefined {
  const [, number] = /^eip155:(\d{1,15})$/.exec(chainId) ?? []
  const other = others.find((line) => line.chainId === chainId)
  const spelled: Partial<Spellings> = {
    ...(number ? { daimo: Number(number), dynamic: { chainName: 'EVM', chainId: number } } : other),
    ...(slugs[chainId] && { slug: slugs[chainId] }),
  }
  return spelled[kind]
}

/** Reads a chain of Daimo's; every number that is not one of its own is EVM's. */
export function readDaimoChain(number: number): Caip2 {
  return others.find(({ daimo }) => daimo === number)?.chainId ?? `eip155:${number}`
}

/** Reads a chain of Dynamic's, or gives nothing for a family or network that the page does not know. */
export function readDynamicChain({ chainName, chainId }: Spellings['dynamic']): Caip2 | undefined {
  if (chainName === 'EVM') return /^[1-9]\d{0,14}$/.test(chainId) ? `eip155:${chainId}` : undefined
  return others.find(({ dynamic }) => dynamic.chainName === chainName && dynamic.chainId === chainId)?.chainId
}

/** Reads a chain of BleePay's or Infinite's, or gives nothing: a fiat rail such as `ach` is no chain. */
export function readSlug(slug: string): Caip2 | undefined {
  return Object.entries(slugs).find(([, word]) => word === slug)?.[0] as Caip2 | undefined
}
