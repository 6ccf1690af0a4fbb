/** Names a chain: `eip155:8453`. @see https://chainagnostic.org/CAIPs/caip-2 */
export type Caip2 = `${string}:${string}`
/** Names an asset on a chain: `eip155:8453/erc20:0x…`, `eip155:137/slip44:966`, `tron:0x2b6653dc/trc20:T…`. @see https://chainagnostic.org/CAIPs/caip-19 */
export type Caip19 = `${Caip2}/${string}:${string}`
/** Says which rules addresses and transactions of a chain follow. */
export type Family = 'evm' | 'solana' | 'tron' | 'bitcoin' | 'unknown'

/** Names Solana's network of real money, by the hash of its first block. */
export const solana: Caip2 = 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp'
/** Names Bitcoin's network of real money, by the hash of its first block. @see https://namespaces.chainagnostic.org/bip122/caip2 */
export const bitcoin: Caip2 = 'bip122:000000000019d6689c085ae165831e93'
/** Names Tron's network of real money. @see https://namespaces.chainagnostic.org/tron/caip2 */
export const tron: Caip2 = 'tron:0x2b6653dc'

/**
 * Names the place of bank money as if it were a chain, so that a bank account can be where a payment lands.
 *
 * @see https://namespaces.chainagnostic.org/
 */
export const bank: Caip2 = 'swift:0'

/** Tells whether text has the form of a CAIP-2 chain id. */
export function isCaip2(text: string): text is Caip2 {
  return /^[-a-z0-9]{3,8}:[-_a-zA-Z0-9]{1,32}$/.test(text)
}

/** Gives the family of a chain; namespaces we do not know are `unknown`. */
export function familyOf(chainId: Caip2): Family {
  switch (chainId.slice(0, chainId.indexOf(':'))) {
    case 'eip155':
      return 'evm'
    case 'solana':
      return 'solana'
    case 'tron':
      return 'tron'
    case 'bip122':
      return 'bitcoin'
    default:
      return 'unknown'
  }
}

/** Gives the chain of an asset. */
export function chainOf(assetId: Caip19): Caip2 {
  return assetId.slice(0, assetId.indexOf('/')) as Caip2
}

const standards: Partial<Record<Family, string>> = { evm: 'erc20', tron: 'trc20' }

/**
 * Builds the asset id of a token, so that ids compare as text: an EVM address is lower-cased, for others case matters.
 *
 * @see https://namespaces.chainagnostic.org/solana/caip19
 */
export function tokenAssetId(chainId: Caip2, tokenAddress: string): Caip19 {
  const family = familyOf(chainId)
  return `${chainId}/${standards[family] ?? 'token'}:${family === 'evm' ? tokenAddress.toLowerCase() : tokenAddress}`
}

/** Gives the contract or mint of a token as its asset id spells it (EVM: lower-case), or nothing for a native coin and other namespaces. */
export function tokenAddressOf(assetId: Caip19): string | undefined {
  return /\/(?:erc20|trc20|token):(\w+)$/.exec(assetId)?.[1]
}

/** Gives the number that EVM wallets and nodes call the chain by. Only for `eip155` chains. */
export function evmChainNumber(chainId: Caip2): bigint {
  return BigInt(chainId.slice('eip155:'.length))
}
