import { terms } from '#terms/dynamic'
import type { Asset } from '../../chains/assets.ts'
import { chainName } from '../../chains/chains.ts'
import { familyOf } from '../../chains/caip.ts'
import { findToken } from '../../chains/tokens.ts'
import { DepositError } from '../../errors.ts'
import type { Session } from '../../model/session.ts'
import type { Backend, Credentials, Network, SourceChain } from '../backend.ts'
import { isLocal } from '../isLocal.ts'
import type { Place } from '../reader.ts'
import type { DynamicConfig, DynamicTerms } from './config.ts'
import { isStatus, makeCalls } from './makeCalls.ts'
import { makeChoosing } from './makeChoosing.ts'
import { makeQuotes } from './makeQuotes.ts'
import { makeTokens } from './makeTokens.ts'
import { toOffers } from './toOffers.ts'
import { toSession } from './toSession.ts'
import { unsentState } from './toStanding.ts'
import { textAt } from './wire.ts'

const nothing: DynamicTerms = { wallets: [], addresses: [], exchanges: [] }

/** Pauses between two reads, in ms: the API's own, and the one for a delivery that nobody reports. */
const usualMs = 3_000
const silentMs = 30_000

/**
 * Makes the adapter of Dynamic flows.
 *
 * A flow is opened by its id alone: whoever attaches a source gets a token, once, and goes on with it. The token is kept in
 * this tab, so that a reload goes on too; a page without it watches, and shows what the flow itself tells. What a quote
 * was prepared as, and the end of a quote on this device's clock, are kept beside it.
 *
 * @throws {@link DepositError} `page_origin_opaque`: the API answers registered origins only, and "null" cannot be one;
 * `param_invalid`: the link names another environment than the deployment's
 * @see https://www.dynamic.xyz/docs/flow/overview
 */
export function createDynamic(
  config: DynamicConfig,
  credentials: Credentials,
  network: Network,
  own: DynamicTerms = terms[config.id] ?? nothing,
): Backend {
  if (globalThis.origin === 'null') throw new DepositError('page_origin_opaque', {})
  const { sessionId, clientSecret, environments = [] } = credentials
  if (environments.some((id) => id !== config.environmentId))
    throw new DepositError('param_invalid', { param: 'env', expected: 'the environment of this deployment' })
  const tokens = makeTokens(sessionId, clientSecret)
  const quotes = makeQuotes(sessionId)
  const closed = new Set<string>()
  const calls = makeCalls(config, credentials, network, tokens)
  const walletCoins = new Set<string>(own.wallets)
  const home = new URL(config.apiBase, globalThis.location?.href).origin
  const choose = makeChoosing({ backend: config.id, sessionId, calls, tokens, quotes, closed, home, now: Date.now })
  let first = network.firstRead
  let known: Place | undefined
  let last: Session | undefined

  const read = (flow: Place): Session => {
    const session = toSession(flow, {
      backend: config.id,
      isTest: isLocal(config.apiBase),
      offers: toOffers(own, closed),
      hasToken: tokens.read() !== undefined,
      isFleeting: tokens.isFleeting(),
      walletCoins,
      home,
      now: Date.now(),
      last,
      ...quotes,
    })
    if (session.sessionId !== sessionId) throw new DepositError('session_mismatch', { path: 'id' })
    known = flow
    if (/^(?:succeeded|bounced|failed|cancelled)$/.test(session.status)) tokens.forget()
    return (last = session)
  }
  const fetchFlow = async (signal: AbortSignal) => {
    const started = first
    first = undefined
    return calls.read(signal, started)
  }
  /** Tells of a payment. Where that is out of order the flow knows of one already, unless it still waits for one. */
  const broadcast = async (body: object, signal: AbortSignal) => {
    try {
      await calls.write('broadcast', signal, body)
    } catch (thrown) {
      if (!isStatus(thrown, 409) || unsentState(await calls.read(signal))) throw thrown
    }
  }
  const reportPaid = async (signal: AbortSignal) => {
    await broadcast({}, signal).catch((thrown: unknown) => {
      if (!isStatus(thrown, 409)) throw thrown
    })
  }

  return {
    get minPollMs() {
      return last?.issue === 'delivery_unreported' ? silentMs : usualMs
    },
    retrieve: async (signal) => read(await fetchFlow(signal)),
    setPaymentMethod: async (choice, signal) => read(await choose(choice, known, signal)),
    sourceAssets: () => Promise.resolve(toChains(coinsOf(own.addresses))),
    tokenOptions: (accounts) => {
      const { evm, solana } = accounts
      const coins = coinsOf(own.wallets).filter(({ chainId }) => (familyOf(chainId) === 'evm' ? evm : solana))
      return Promise.resolve(coins.map((asset) => ({ asset })))
    },
    async reportTransaction(txHash, signal) {
      known ??= await calls.read(signal)
      // What comes to an address is found there, whoever sent it.
      if (textAt(known, 'sourceType') !== 'deposit_address') await broadcast({ txHash }, signal)
    },
    get reportPaid() {
      return tokens.read() === undefined ? undefined : reportPaid
    },
    async cancel(signal) {
      try {
        const flow = await calls.write('cancel', signal)
        tokens.forget()
        return read(flow)
      } catch (thrown) {
        if (!isStatus(thrown, 401) && !isStatus(thrown, 409)) throw thrown
        return read(await calls.read(signal))
      }
    },
  }
}

function coinsOf(assetIds: DynamicTerms['wallets']): readonly Asset[] {
  return assetIds.flatMap((assetId) => findToken(assetId) ?? [])
}

function toChains(coins: readonly Asset[]): readonly SourceChain[] {
  const ids = [...new Set(coins.map(({ chainId }) => chainId))]
  return ids.map((chainId) => ({
    chainId,
    name: chainName(chainId),
    assets: coins.filter((coin) => coin.chainId === chainId),
  }))
}
