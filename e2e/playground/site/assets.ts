/**
 * One coin on one chain of the sandbox, in the words of a session body. `refundTo` is where it goes back to when the
 * target's address cannot take it: the sandbox's own payer.
 */
export type Asset = { label: string; chain: string; currency: string; decimals: number; refundTo?: string }

const solana = {
  chain: 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp',
  refundTo: '9ScTZhuGnsJ9XqdaiapCJxJ5LftBnTebMLnFWTBZk5Su',
}

/** What the sandbox's chains hold, by the key that the forms use. */
export const assets: Readonly<Record<string, Asset>> = {
  'usdc-base': {
    label: 'USDC on Base',
    chain: 'eip155:8453',
    currency: '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913',
    decimals: 6,
  },
  'usdc-polygon': {
    label: 'USDC on Polygon',
    chain: 'eip155:137',
    currency: '0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359',
    decimals: 6,
  },
  'pol-polygon': {
    label: 'POL on Polygon',
    chain: 'eip155:137',
    currency: '0x0000000000000000000000000000000000000000',
    decimals: 18,
  },
  'eth-base': {
    label: 'ETH on Base',
    chain: 'eip155:8453',
    currency: '0x0000000000000000000000000000000000000000',
    decimals: 18,
  },
  'usdc-solana': {
    ...solana,
    label: 'USDC on Solana',
    currency: 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v',
    decimals: 6,
  },
}

/** The coins that an EVM address takes. */
export const evmAssets = Object.keys(assets).filter((key) => assets[key]?.chain.startsWith('eip155:'))

/** Gives the asset of a form's key. @throws an Error for a key that is not listed */
export function assetOf(key: string): Asset {
  const asset = assets[key]
  if (!asset) throw new Error(`There is no asset "${key}".`)
  return asset
}

/** Turns "25.5" into base units as text, exactly. The text must be digits with at most one point. */
export function toBaseUnits(text: string, decimals: number): string {
  const [whole = '', fraction = ''] = text.split('.')
  return BigInt(whole + fraction.padEnd(decimals, '0')).toString()
}

/** Turns base units into "25.5". */
export function fromBaseUnits(units: bigint, decimals: number): string {
  const digits = String(units).padStart(decimals + 1, '0')
  const fraction = digits.slice(-decimals).replace(/0+$/, '')
  return digits.slice(0, -decimals) + (fraction ? `.${fraction}` : '')
}
