import { isSameAddress } from '../../chains/address.ts'
import type { Asset } from '../../chains/assets.ts'
import { familyOf } from '../../chains/caip.ts'
import { DepositError, isDepositError } from '../../errors.ts'
import { recall, remember } from '../../lib/sessionMemory.ts'
import type { MethodChoice } from '../backend.ts'
import type { Place } from '../reader.ts'
import { readIfFit } from '../reader.ts'
import { isSameSource } from './isSameSource.ts'
import type { Calls } from './makeCalls.ts'
import { isStatus } from './makeCalls.ts'
import type { Quotes } from './makeQuotes.ts'
import type { Tokens } from './makeTokens.ts'
import { riskField } from './toFailure.ts'
import { readPrepared, sourceAsset, toRedirect } from './toInstruction.ts'
import { unsentState } from './toStanding.ts'
import { wait } from './wait.ts'
import { textAt, writeCoin } from './wire.ts'
import { writeSource } from './writeSource.ts'

/** What a choice is carried out with. */
export type ChoosingParts = {
  readonly backend: string
  readonly sessionId: string
  readonly calls: Calls
  readonly tokens: Tokens
  readonly quotes: Quotes
  /** Exchanges that turned out to be closed: one that is refused is added. */
  readonly closed: Set<string>
  /** The origin of the API. */
  readonly home: string
  /** Ms since epoch. */
  readonly now: () => number
}

/** Commits a choice: gives the flow as it then is. `known` is the flow as it was read last. */
export type Choosing = (choice: MethodChoice, known: Place | undefined, signal: AbortSignal) => Promise<Place>

/** A check of the payer's account takes a moment: how long between two looks, and how many. */
const riskPauseMs = 1_500
const riskTries = 8

/**
 * Makes the chain of steps that commits a choice: source, price, and for a wallet what is to be signed.
 *
 * The API says no to a step out of order, and to a token that another page has replaced: then the flow is read, and the
 * choice goes on from where the flow stands, once.
 *
 * @see https://www.dynamic.xyz/docs/flow/payment-sources
 */
export function makeChoosing(parts: ChoosingParts): Choosing {
  return async (choice, known, signal) => {
    const closed = choice.kind === 'redirect' && parts.closed.has(choice.page)
    if (closed) throw new DepositError('method_unavailable', { backend: parts.backend })
    try {
      return await pay(parts, choice, known, signal)
    } catch (thrown) {
      const flow = await afterRefusal(parts, thrown, choice, signal)
      if (!isOpenAnew(parts, flow)) return flow
      return pay(parts, choice, undefined, signal).catch((again: unknown) => afterRefusal(parts, again, choice, signal))
    }
  }
}

/** Reads the flow after a refusal that its state explains; throws every other failure on. */
async function afterRefusal(
  { backend, calls, closed }: ChoosingParts,
  thrown: unknown,
  choice: MethodChoice,
  signal: AbortSignal,
): Promise<Place> {
  if (isStatus(thrown, 401) || isStatus(thrown, 409)) return calls.read(signal)
  if (isRisk(thrown)) {
    const flow = await calls.read(signal)
    if (isHeld(flow)) return flow
    if (isStatus(thrown, 403)) throw new DepositError('method_unavailable', { backend }, thrown)
    throw new DepositError('risk_pending', { backend }, thrown)
  }
  if (choice.kind === 'sign' && isDepositError(thrown, 'wallet_insufficient_funds'))
    throw new DepositError('wallet_insufficient_funds', { symbol: choice.asset.symbol, missing: '' }, thrown)
  if (choice.kind === 'redirect' && isDepositError(thrown, 'method_unavailable')) closed.add(choice.page)
  throw thrown
}

/** Without a token a source can be attached to a flow that has none; with it, to any that nothing was sent for. */
function isOpenAnew({ tokens }: ChoosingParts, flow: Place): boolean {
  const state = unsentState(flow)
  return !isHeld(flow) && (state === 'initiated' || (state !== undefined && tokens.read() !== undefined))
}

async function pay(
  parts: ChoosingParts,
  choice: MethodChoice,
  known: Place | undefined,
  signal: AbortSignal,
): Promise<Place> {
  const mayStay = known && !isHeld(known) && parts.tokens.read() !== undefined
  const isHere = mayStay && isSameSource(known, choice, refundOf(parts))
  const flow = isHere ? known : await attach(parts, choice, signal)
  if (isHeld(flow)) return flow
  switch (choice.kind) {
    case 'transfer': {
      const priced = await price(parts, choice.asset, signal)
      if (isHere) checkAddress(choice.asset, flow, priced)
      return priced
    }
    case 'sign': {
      await price(parts, choice.asset, signal)
      return prepare(parts, signal)
    }
    case 'redirect':
      if (!toRedirect(flow, parts)) flow.at('exchangeSource').at('metadata').at('url').refuse('a page of the exchange')
      return flow
    case 'any_transfer':
      return flow
  }
}

/** Another amount is no other address: that one lasts for as long as the flow. */
function checkAddress({ chainId }: Asset, known: Place, priced: Place): void {
  const [before, after] = [known, priced].map((flow) => textAt(flow, 'depositAddress'))
  if (before === undefined || after === undefined || isSameAddress(familyOf(chainId), before, after)) return
  throw new DepositError('address_changed', {})
}

const refundKey = ({ sessionId }: ChoosingParts) => `refund:${sessionId}`
const refundOf = (parts: ChoosingParts) => recall(refundKey(parts))

async function attach(parts: ChoosingParts, choice: MethodChoice, signal: AbortSignal): Promise<Place> {
  const answer = await parts.calls.write('source', signal, writeSource(choice, parts.backend))
  // Told once: it is kept before anything else can fail.
  const token = readIfFit(() => answer.at('sessionToken').text())
  if (token) parts.tokens.keep(token)
  remember(refundKey(parts), (choice.kind === 'transfer' && choice.refundAddress) || '')
  return answer.at('flow')
}

async function price(
  { backend, calls, quotes, now }: ChoosingParts,
  asset: Asset,
  signal: AbortSignal,
): Promise<Place> {
  const coin = writeCoin(asset)
  if (!coin) throw new DepositError('method_unavailable', { backend })
  const askedAt = now()
  const flow = await calls.write('quote', signal, coin)
  quotes.note(flow.at('quote'), askedAt)
  const priced = sourceAsset(flow)
  if (priced && priced.assetId !== asset.assetId) throw new DepositError('transaction_refused', { reason: 'asset' })
  return flow
}

/** Has the payment prepared; waits while the payer's account is looked at. What is provably bad is refused here, aloud. */
async function prepare(parts: ChoosingParts, signal: AbortSignal): Promise<Place> {
  const { calls, quotes, now } = parts
  const asserts = { assertBalanceForGasCost: true, assertBalanceForTransferAmount: true }
  for (let left = riskTries; ; left -= 1) {
    try {
      const askedAt = now()
      const flow = await calls.write('prepare', signal, asserts)
      quotes.note(flow.at('quote'), askedAt)
      readPrepared(flow, quotes)
      return flow
    } catch (thrown) {
      const mayClear = left > 0 && !signal.aborted && isRisk(thrown) && isStatus(thrown, 422)
      if (!mayClear || isHeld(await calls.read(signal))) throw thrown
      await wait(riskPauseMs, signal)
    }
  }
}

/** Tells whether a review holds the payer's source up: no step goes on from there, and another source may. */
function isHeld(flow: Place): boolean {
  return /^(?:blocked|review)$/.test(textAt(flow, 'riskState') ?? '')
}

function isRisk(thrown: unknown): boolean {
  return isDepositError(thrown, 'backend_rejected') && thrown.context.field === riskField
}
