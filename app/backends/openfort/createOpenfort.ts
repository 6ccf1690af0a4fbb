import type { Asset } from '../../chains/assets.ts'
import { findAsset } from '../../chains/assets.ts'
import type { Caip2 } from '../../chains/caip.ts'
import { isCaip2, tokenAddressOf } from '../../chains/caip.ts'
import { rescaleUp } from '../../chains/amount.ts'
import { DepositError, isDepositError } from '../../errors.ts'
import type { Session } from '../../model/session.ts'
import type { Backend, Credentials, Network, PayLink, PayLinkRequest, SourceChain, TransferChoice } from '../backend.ts'
import type { Place } from '../reader.ts'
import { readAnswer, readIfFit } from '../reader.ts'
import { exchangeJson } from '../request.ts'
import type { OpenfortConfig } from './config.ts'
import { firstRead } from './firstRead.ts'
import { nominalUnits } from './nominal.ts'
import type { Reading } from './toAsset.ts'
import { toSession } from './toSession.ts'
import { nativeCurrency, toAssetId, toSourceChains } from './toSourceChains.ts'

/**
 * Makes the adapter of Openfort funding sessions.
 *
 * The API has no cancel, no transaction report and no
 * list of sessions.
 *
 * @see https://www.openfort.io/docs/configuration/funding
 */
export function createOpenfort(config: OpenfortConfig, credentials: Credentials, network: Network): Backend {
  const { sessionId, clientSecret } = credentials
  const isTest = !config.publishableKey.startsWith('pk_live_')
  let first = network.firstRead
  let chains: readonly SourceChain[] | undefined
  let last: Session | undefined

  const call = (path: string, body: object | undefined, signal: AbortSignal) =>
    exchangeJson({
      backend: config.id,
      url: `${config.apiBase}/v2/funding/${path}`,
      init: {
        headers: {
          Authorization: `Bearer ${config.publishableKey}`,
          ...(body && { 'Content-Type': 'application/json' }),
        },
        ...(body && { method: 'POST', body: JSON.stringify(body) }),
      },
      signal,
      fetch: network.fetch,
    })

  const readChains = async (signal: AbortSignal) => {
    chains ??= toSourceChains(readAnswer(config.id, await call('chains', undefined, signal)))
    return chains
  }

  const findKnown = (chainId: Caip2, currency: string): Asset | undefined => {
    const assetId = toAssetId(chainId, currency)
    return findAsset(assetId) ?? chains?.flatMap((chain) => chain.assets).find((asset) => asset.assetId === assetId)
  }

  const read = async (answer: unknown, signal: AbortSignal): Promise<Session> => {
    const wire = readAnswer(config.id, answer)
    // An asset that is not pinned is looked up in the list of chains, once; without the list some sessions still read.
    if (!chains && namesUnknownAsset(wire, findKnown)) await readChains(signal).catch(() => undefined)
    const session = toSession(wire, { backend: config.id, isTest, findAsset: findKnown })
    if (session.sessionId !== sessionId) throw new DepositError('session_mismatch', { path: 'id' })
    return (last = session)
  }

  return {
    minPollMs: 4_000,
    async retrieve(signal) {
      const asked = firstRead(config, credentials)
      const answered = exchangeJson({ backend: config.id, ...asked, signal, fetch: network.fetch, started: first })
      first = undefined
      return read(await answered, signal)
    },
    async setPaymentMethod(choice, signal) {
      if (choice.kind !== 'transfer') throw new DepositError('method_unavailable', { backend: config.id })
      const post = (type: 'evm' | 'cex') =>
        call(
          `sessions/${encodeURIComponent(sessionId)}/payment_methods`,
          { clientSecret, paymentMethod: toWireMethod(type, choice, last) },
          signal,
        )
      try {
        return await read(await post(choice.exchange ? 'cex' : 'evm'), signal)
      } catch (thrown) {
        // Newer servers have no `cex`: the same route without the exchange's own words.
        if (!choice.exchange || !isDepositError(thrown, 'backend_rejected')) throw thrown
        return read(await post('evm'), signal)
      }
    },
    sourceAssets: readChains,
    payLink: (request, signal) => getPayLink(request, signal, { call, backend: config.id, credentials, session: last }),
  }
}

/** Tells whether a session's target or source is an asset that nobody here knows yet. */
function namesUnknownAsset(wire: Place, findKnown: Reading['findAsset']): boolean {
  return [wire.at('target'), wire.at('paymentMethod').at('source')].some((place) => {
    const chainId = readIfFit(() => place.at('chain').text()) ?? ''
    const currency = readIfFit(() => place.at('currency').text())
    return currency !== undefined && isCaip2(chainId) && !findKnown(chainId, currency)
  })
}

type Purchase = {
  readonly call: (path: string, body: object | undefined, signal: AbortSignal) => Promise<unknown>
  readonly backend: string
  readonly credentials: Credentials
  readonly session: Session | undefined
}

/** Asks by the session first; servers of the older form want the target instead, and their sessions learn nothing. */
async function getPayLink(
  { exchange, amount }: PayLinkRequest,
  signal: AbortSignal,
  purchase: Purchase,
): Promise<PayLink> {
  const { call, backend, credentials, session } = purchase
  const asset = session?.target.asset
  const toLink = (answer: unknown, confirmsItself: boolean): PayLink => ({
    url: readAnswer(backend, answer).at('url').text(),
    confirmsItself,
  })
  try {
    return toLink(await call('pay_link', { ...credentials, amount, asset: asset?.symbol ?? 'USDC' }, signal), true)
  } catch (thrown) {
    if (!session || !asset || !isDepositError(thrown, 'backend_rejected') || thrown.context.field === 'amount')
      throw thrown
    const older = { exchange, address: session.target.address, asset: asset.symbol, chain: asset.chainId, amount }
    return toLink(await call('pay_link', older, signal), false)
  }
}

function toWireMethod(type: 'evm' | 'cex', choice: TransferChoice, session: Session | undefined): object {
  const { asset, refundAddress, exchange } = choice
  return {
    type,
    ...(type === 'cex' && { cex: exchange }),
    source: {
      chain: asset.chainId,
      currency: tokenAddressOf(asset.assetId) ?? nativeCurrency,
      amount: quoteUnits(choice, session).toString(),
    },
    ...(refundAddress && { refundTo: refundAddress }),
  }
}

/** What a route is quoted with: the payer's amount, else what must land, else the vendor's nominal amount. */
function quoteUnits({ asset, amount }: TransferChoice, session: Session | undefined): bigint {
  if (amount !== undefined) return amount
  const target = session?.target
  const isLike = target?.amount !== undefined && target.asset.symbol === asset.symbol
  return isLike ? rescaleUp(target.amount, target.asset.decimals, asset.decimals) : nominalUnits(asset)
}
