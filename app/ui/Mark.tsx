import type { JSX } from 'solid-js'
import { Glyph } from './Glyph.tsx'

/** The marks in `public/icons`, by name. */
const drawn = new Set(
  'usdc usdc-e usdbc usdt usdt0 dai eurc eth weth pol bnb avax sol trx btc base ethereum optimism arbitrum polygon bnb-chain avalanche solana tron bitcoin binance coinbase kraken okx bybit'.split(
    ' ',
  ),
)

/** Draws the mark of a coin, chain or exchange; one without a mark is its first letter. Always beside its name. */
export function Mark(props: {
  name: string
  isSmall?: boolean
  /** A picture of its own, as wallets bring it. */ image?: string | undefined
}): JSX.Element {
  return <Glyph name={props.name} image={props.image ?? iconOf(props.name)} isSmall={props.isSmall} />
}

/** Draws a coin with the mark of its chain at its foot. */
export function TokenMark(props: { symbol: string; chain: string }): JSX.Element {
  return (
    <span class="token">
      <Mark name={props.symbol} />
      <Mark name={props.chain} isSmall />
    </span>
  )
}

function iconOf(name: string): string | undefined {
  const file = name.toLowerCase().replace(/\W+/g, '-')
  return drawn.has(file) ? `${import.meta.env.BASE_URL}icons/${file}.svg` : undefined
}
