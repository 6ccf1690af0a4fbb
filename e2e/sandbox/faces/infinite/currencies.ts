import type { RampCoin } from '../../ledger/ramps/model.ts'

/** One chain that a coin is on, as the vendor writes it, with the sandbox's chain behind it. */
type CoinNetwork = {
  network: string
  networkCode: string
  contractAddress: string | null
  /** What the vendor says it waits for; the local chains are faster. */
  confirmationsRequired: number
}

const polygon = 'eip155:137'
const solana = 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp'
const chainIds = { polygon, solana, bitcoin: null } as const
const everywhere = ['US', 'EU', 'MX']

const onSolana = (contractAddress: string): CoinNetwork => ({
  network: 'solana',
  networkCode: 'SOL',
  contractAddress,
  confirmationsRequired: 1,
})

const crypto = (
  code: string,
  name: string,
  precision: number,
  [minAmount, maxAmount]: readonly [string, string],
  supportedNetworks: readonly CoinNetwork[],
) => ({
  code,
  name,
  type: 'crypto' as const,
  supportedNetworks,
  supportsOnRamp: true,
  supportsOffRamp: true,
  onRampCountries: everywhere,
  offRampCountries: everywhere,
  minAmount,
  maxAmount,
  precision,
})

const fiat = (
  code: string,
  name: string,
  countryCode: string,
  [minAmount, maxAmount]: readonly [string, string],
  supportedPaymentRails: readonly string[],
) => ({ code, name, type: 'fiat' as const, supportedPaymentRails, countryCode, precision: 2, minAmount, maxAmount })

const dollars = ['50', '50000'] as const

/**
 * The coins that the sandbox moves: only on networks that have a local chain, and BTC, which is a double. On Polygon the
 * vendor's USDC is the bridged token.
 */
export const coins = [
  crypto('USDC', 'USD Coin', 6, dollars, [
    {
      network: 'polygon',
      networkCode: 'POLYGON',
      contractAddress: '0x2791bca1f2de4661ed88a30c99a7a9449aa84174',
      confirmationsRequired: 30,
    },
    onSolana('EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v'),
  ]),
  crypto('USDT', 'Tether', 6, dollars, [onSolana('Es9vMFrzaCERmJfrF4H2FYD4KCoNkY11McCe8BenwNYB')]),
  crypto(
    'BTC',
    'Bitcoin',
    8,
    ['0.0005', '0.5'],
    [{ network: 'bitcoin', networkCode: 'BTC', contractAddress: null, confirmationsRequired: 3 }],
  ),
]

const fiats = [
  fiat('USD', 'US Dollar', 'US', dollars, ['ach', 'wire']),
  fiat('EUR', 'Euro', 'EU', dollars, ['sepa']),
  fiat('MXN', 'Mexican Peso', 'MX', ['1000', '1000000'], ['spei']),
]

/** What `GET …/currencies` lists. */
export const currencies = [...coins, ...fiats]

/** Finds a coin on a network by the vendor's words, in any case. */
export function findCoin(code: string, network: string): RampCoin | undefined {
  const coin = coins.find((candidate) => candidate.code === code.toUpperCase())
  const place = coin?.supportedNetworks.find((candidate) => candidate.network === network.toLowerCase())
  if (!coin || !place) return undefined
  const name = place.network as keyof typeof chainIds
  return {
    code: coin.code,
    network: name,
    chainId: chainIds[name],
    asset: place.contractAddress ?? '',
    decimals: coin.precision,
  }
}
