import { DepositError, isDepositError } from '../../errors.ts'
import type { Coin, Country, NewCustomer, Wish } from '../../model/ramp.ts'
import type { Session } from '../../model/session.ts'
import type { Ramp } from '../backend.ts'
import type { Place } from '../reader.ts'
import { checkPage } from './checkPage.ts'
import type { InfiniteTerms } from './config.ts'
import { customerIdOf } from './customerIdOf.ts'
import type { Calls } from './makeCalls.ts'
import type { Gates } from './makeGates.ts'
import type { Key } from './makeKey.ts'
import type { Orders } from './makeOrders.ts'
import { makePaths } from './makePaths.ts'
import { makeSignIn } from './makeSignIn.ts'
import { toPriceGuide, writeWish } from './price.ts'
import type { Currencies } from './toCoins.ts'
import { toCountries } from './toCountries.ts'
import { flatBody } from './toFailure.ts'
import { barredBy } from './toIdentity.ts'
import { textAt } from './wire.ts'
import { writeCustomer, writeFlatCustomer } from './writeCustomer.ts'

/** What a ramp is made of. */
export type RampParts = {
  readonly backend: string
  readonly terms: InfiniteTerms
  readonly calls: Calls
  readonly key: Key
  readonly gates: Gates
  readonly orders: Orders
  readonly currencies: (signal: AbortSignal) => Promise<Currencies>
  /** Ms since epoch. */
  readonly now: () => number
  /** Gives the session as it now is. */
  readonly read: (signal: AbortSignal) => Promise<Session>
  /** Notes a session that was not read, and gives it back. */
  readonly note: (session: Session) => Session
}

/** Makes everything that stands before a payment from or to a bank. */
export function makeRamp(parts: RampParts): Ramp {
  const { backend, calls, key, gates, orders, currencies, read, now } = parts
  const kyc = makePaths('/customers', '/v1/headless/customers')
  let countries: Promise<readonly Country[]> | undefined
  let isFlat = false

  const startOver = (signal: AbortSignal) => {
    gates.reset()
    return read(signal)
  }
  const askCountries = (signal: AbortSignal) => {
    countries ??= calls
      .get('/v1/headless/countries', signal)
      .then(toCountries)
      .catch((thrown: unknown) => {
        countries = undefined
        throw thrown
      })
    return countries
  }
  const create = async (customer: NewCustomer, signal: AbortSignal): Promise<Place> => {
    const post = () =>
      calls.post('/v1/headless/customers', isFlat ? writeFlatCustomer(customer) : writeCustomer(customer), signal)
    return post().catch((thrown: unknown) => {
      if (isFlat || !isDepositError(thrown, 'backend_rejected') || thrown.context.field !== flatBody) throw thrown
      isFlat = true
      return post()
    })
  }
  const welcome = (answer: Place, signal: AbortSignal) => {
    const login = key.read()
    const barred = barredBy(answer.at('customer'))
    if (login) key.keep({ ...login, customerId: answer.at('customer').at('id').text(128), ...(barred && { barred }) })
    return startOver(signal)
  }
  const coinOf = async ({ asset }: Wish, signal: AbortSignal): Promise<Coin> => {
    const found = (await currencies(signal)).coins.find((coin) => coin.asset.assetId === asset.assetId)
    if (!found) throw new DepositError('method_unavailable', { backend })
    return found
  }
  return {
    ...makeSignIn({ calls, key, now, startOver }),
    countries: askCountries,
    async enroll(customer, signal) {
      const answer = await create(customer, signal)
      if (!answer.at('otpSent').flag()) return welcome(answer, signal)
      gates.expectCode(customer.email)
      return read(signal)
    },
    async verifyCode(code, signal) {
      const body = { email: gates.codeAddress() ?? '', code }
      return welcome(await calls.post('/v1/headless/customers/verify-otp', body, signal), signal)
    },
    async identityPage(returnUrl, signal) {
      const customerId = customerIdOf(key, backend)
      const query = new URLSearchParams({ redirectUrl: withoutFragment(returnUrl) }).toString()
      const answer = await kyc((at) => calls.get(`${at}/${customerId}/kyc-link?${query}`, signal))
      return checkPage(textAt(answer, 'url') ?? '', parts.terms.pages)
    },
    accounts: gates.accounts,
    async addAccount({ bankName, accountNumber, routingNumber, accountName, ownerName }, signal) {
      const account = { bankName, accountNumber, routingNumber, accountName, accountOwnerName: ownerName }
      await calls.post('/v1/headless/accounts', { type: 'bank_account', ...account }, signal)
      await gates.accounts(signal)
      return read(signal)
    },
    async market(signal) {
      const [places, { coins, money }] = await Promise.all([askCountries(signal), currencies(signal)])
      return { directions: parts.terms.full?.directions ?? [], countries: places, coins, money }
    },
    async price(wish, signal) {
      const coin = await coinOf(wish, signal)
      const asked = { backend: parts.backend, now: now() }
      return toPriceGuide(await calls.post('/v1/headless/quotes', writeWish(wish, coin), signal), wish, coin, asked)
    },
    async transfer(order, signal) {
      try {
        return parts.note(await orders.place(order, signal))
      } catch (thrown) {
        if (!isDepositError(thrown, 'identity_needed') && !isDepositError(thrown, 'identity_rejected')) throw thrown
        // What was passed is asked for again: the backend knows better, and its gate says more than a refusal.
        const now = await startOver(signal)
        if (now.status !== 'requires_action') throw thrown
        return now
      }
    },
  }
}

/** A way back carries nothing that a page keeps to itself. */
function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '')
}
