import type { Backend, Ramp } from '../../../backends/backend.ts'
import type { BankAccount, Coin, Country, Market, Order, PriceGuide, Wish } from '../../../model/ramp.ts'
import type { RampCommands } from '../../../session/SessionContext.tsx'
import { samples } from '../../../model/samples.ts'

const everywhere = { buy: ['US', 'EU'], sell: ['US', 'EU'] }
const solanaChain = 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp'

/** USDC on Polygon by the backend's name, which is the bridged token. */
export const bridged: Coin = {
  asset: {
    assetId: 'eip155:137/erc20:0x2791bca1f2de4661ed88a30c99a7a9449aa84174',
    chainId: 'eip155:137',
    symbol: 'USDC.e',
    decimals: 6,
  },
  code: 'USDC',
  countries: everywhere,
  limits: { least: '50', most: '50000' },
}
export const onSolana: Coin = {
  asset: {
    assetId: `${solanaChain}/token:EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v`,
    chainId: solanaChain,
    symbol: 'USDC',
    decimals: 6,
  },
  code: 'USDC',
  countries: everywhere,
  limits: {},
}
const country = (code: string, currency: string, rails: Country['rails']['buy'], members: readonly string[] = []) => ({
  ...{ code, name: code, isAllowed: true, members },
  currencies: [currency],
  rails: { buy: rails, sell: rails },
})

/** A market of the United States and the European Union. */
export const market: Market = {
  directions: ['buy', 'sell'],
  countries: [country('US', 'USD', ['ach', 'wire']), country('EU', 'EUR', ['sepa'], ['DE', 'FR'])],
  coins: [bridged, onSolana],
  money: [
    { currency: 'USD', decimals: 2, limits: { least: '50', most: '50000' } },
    { currency: 'EUR', decimals: 2, limits: { least: '50', most: '50000' } },
  ],
}
export const ready: BankAccount = {
  accountId: 'acct_1',
  bankName: 'Chase',
  ending: '4321',
  currency: 'USD',
  standing: 'ready',
}
export const pending: BankAccount = { ...ready, accountId: 'acct_2', ending: '8765', standing: 'pending' }

/** The account that signed in. */
export const own = '0x27b1fdb04752bbc536007a920d24acb045561c26'

/** A ramp for tests: what it answers, and what it was asked. */
export type FakeRamp = RampCommands & { readonly wishes: Wish[]; readonly orders: Order[] }

/** Makes a ramp that offers the market above. `price` and `transfer` stand in for its answers. */
export function makeFakeRamp(
  answers: {
    price?: (wish: Wish) => Promise<PriceGuide>
    transfer?: (order: Order) => Promise<unknown>
    accounts?: () => Promise<readonly BankAccount[]>
  } = {},
): FakeRamp {
  const wishes: Wish[] = []
  const orders: Order[] = []
  const unused = () => Promise.reject(new Error('not asked'))
  const guide = ({ amount }: Wish): PriceGuide => ({
    pays: { amount, symbol: 'USD' },
    gets: { amount: '99.0', symbol: 'USDC' },
    fees: [{ kind: 'total', amount: '1.0', symbol: 'USD' }],
    expiresAt: Date.now() + 300_000,
  })
  const ramp: Ramp = {
    ...{ challenge: unused, signIn: unused, countries: unused, enroll: unused, verifyCode: unused },
    ...{ identityPage: unused, addAccount: unused, logins: unused, signOut: unused },
    accounts: () => answers.accounts?.() ?? Promise.resolve([ready, pending]),
    market: () => Promise.resolve(market),
    price: (wish) => {
      wishes.push(wish)
      return answers.price?.(wish) ?? Promise.resolve(guide(wish))
    },
    transfer: async (order) => {
      orders.push(order)
      await answers.transfer?.(order)
      return samples.waiting_payment
    },
    account: () => own,
  }
  const { signal } = new AbortController()
  const run = <Value>(command: (backend: NonNullable<Backend['ramp']>, signal: AbortSignal) => Promise<Value>) =>
    command(ramp, signal)
  return { wishes, orders, ask: run, pass: async (command) => void (await run(command)) }
}
