import type { BaseUnits } from '../../../chains/amount.ts'
import { isSameAddress } from '../../../chains/address.ts'
import type { Asset } from '../../../chains/assets.ts'
import { familyOf } from '../../../chains/caip.ts'
import type { BankAccount, Coin, Direction, Market, Rail } from '../../../model/ramp.ts'
import type { Draft } from './draft.ts'
import type { UnitLimits } from './limitsOf.ts'
import { limitsOf } from './limitsOf.ts'
import type { Place } from './places.ts'
import { placesOf } from './places.ts'
import { railTerms } from './railTerms.ts'

/** What an order is made from: what the backend offers, and who is here. */
export type Desk = {
  readonly market: Market
  readonly accounts: readonly BankAccount[]
  /** The account that signed in. */
  readonly account: string | undefined
  /** The payer's region by their browser, as ISO 3166-1 alpha-2. */
  readonly region: string | undefined
}

/** What an amount is of. */
export type Unit = Pick<Asset, 'symbol' | 'decimals'>

/** What an order would be as it stands: the payer's choices, and the page's suggestions in their place. */
export type Choices = {
  readonly direction: Direction
  readonly places: readonly Place[]
  readonly place: Place | undefined
  readonly rail: Rail | undefined
  readonly coins: readonly Coin[]
  readonly coin: Coin | undefined
  /** Those that can be used here, ready ones first. */
  readonly accounts: readonly BankAccount[]
  readonly account: BankAccount | undefined
  /** The payer's own address on the coin's network. */
  readonly address: string | undefined
  /** It is the account that signed in. */
  readonly isOwnWallet: boolean
  /** What the typed amount is of: bank money to buy, the coin to sell. */
  readonly paid: Unit | undefined
  readonly limits: UnitLimits
}

/** Puts the payer's choices together with what is offered. A choice that is offered no more gives way to a suggestion. */
export function choicesOf(desk: Desk, draft: Draft): Choices {
  const { market, accounts: known } = desk
  const direction = market.directions.find((one) => one === draft.direction) ?? market.directions[0] ?? 'buy'
  const places = placesOf(market, direction, known)
  const place = findPlace(places, desk, draft)
  const rail = place?.rails.find((one) => one === draft.rail) ?? place?.rails[0]
  const coins = market.coins.filter(({ countries }) => place && countries[direction].includes(place.entry))
  const coin = coins.find(({ asset }) => asset.assetId === draft.assetId) ?? coins[0]
  const accounts = known.filter(({ currency }) => !currency || currency === place?.currency)
  const ready = accounts.filter(({ standing }) => standing === 'ready')
  return {
    ...{ direction, places, place, rail, coins, coin, accounts },
    account: ready.find(({ accountId }) => accountId === draft.accountId) ?? ready[0],
    ...addressOf(desk, draft, direction, coin),
    ...paymentOf(desk, direction, place, rail, coin),
  }
}

function findPlace(places: readonly Place[], { accounts, region }: Desk, { placeId }: Draft): Place | undefined {
  const open = places.filter(({ standing }) => standing === 'open')
  const isFunded = ({ currency }: Place) =>
    accounts.some((account) => account.standing === 'ready' && account.currency === currency)
  return (
    open.find(({ id }) => id === placeId) ??
    open.find((place) => place.country === region && isFunded(place)) ??
    open.find(isFunded) ??
    open.find(({ country }) => country === region) ??
    open[0]
  )
}

/** A sale on an EVM network is sent from the account that signed in, and from no other. */
function addressOf({ account }: Desk, { addresses }: Draft, direction: Direction, coin: Coin | undefined) {
  const family = coin && familyOf(coin.asset.chainId)
  const own = family === 'evm' ? account : undefined
  const typed = family && addresses[family]
  const address = direction === 'sell' ? (own ?? typed) : (typed ?? own)
  return { address, isOwnWallet: own !== undefined && address !== undefined && isSameAddress('evm', own, address) }
}

function paymentOf(
  { market }: Desk,
  direction: Direction,
  place: Place | undefined,
  rail: Rail | undefined,
  coin: Coin | undefined,
): Pick<Choices, 'paid' | 'limits'> {
  if (direction === 'sell')
    return { paid: coin?.asset, limits: coin ? limitsOf([coin.limits], coin.asset.decimals) : {} }
  const money = market.money.find(({ currency }) => currency === place?.currency)
  if (!place || !rail) return { paid: undefined, limits: {} }
  const decimals = money?.decimals ?? 2
  const all = [railTerms[rail].limits, ...(money ? [money.limits] : [])]
  return { paid: { symbol: place.currency, decimals }, limits: limitsOf(all, decimals) }
}

/** Tells what is wrong with an amount in its own unit, or nothing. */
export function outside(units: BaseUnits, { least, most }: UnitLimits): 'below_minimum' | 'above_maximum' | undefined {
  if (least !== undefined && units < least) return 'below_minimum'
  return most !== undefined && units > most ? 'above_maximum' : undefined
}
