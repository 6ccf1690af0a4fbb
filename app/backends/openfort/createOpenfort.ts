import { addressProblem } from '../../chains/address.ts'
import type { Asset } from '../../chains/assets.ts'
import { findAsset } from '../../chains/assets.ts'
import type { Caip2 } from '../../chains/caip.ts'
import { familyOf, isCaip2, tokenAddressOf } from '../../chains/caip.ts'
import { rescaleUp } from '../../chains/amount.ts'
import { DepositError, isDepositError } from '../../errors.ts'
import type { Session } from '../../model/session.ts'
import type { Backend, Credentials, Network, SourceChain, TransferChoice } from '../backend.ts'
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
      checkRefund(choice, last, config.id)
      const family = familyOf(choice.asset.chainId)
      const post = (type: string) =>
        call(
          `sessions/${encodeURIComponent(sessionId)}/payment_methods`,
          { clientSecret, paymentMethod: toWireMethod(type, choice, last) },
          signal,
        )
      try {
        return await read(await post(choice.exchange ? 'cex' : family), signal)
      } catch (thrown) {
        // Newer servers have no `cex`: the same route without the exchange's own words.
        if (!choice.exchange || !isDepositError(thrown, 'backend_rejected')) throw thrown
        return read(await post(family), signal)
      }
    },
    async sourceAssets(signal) {
      const known = await readChains(signal)
      return isTest && last ? likeFor(last.target.asset, known) : known
    },
    async payLink(request, signal) {
      const { getPayLink } = await import('./getPayLink.ts').catch((cause: unknown) => {
        throw new DepositError('part_unavailable', { part: 'getPayLink' }, cause)
      })
      return getPayLink(request, signal, { call, backend: config.id, credentials, session: last })
    },
  }
}

/** A test rail routes like for like: a test session takes the coin that arrives and no other. */
function likeFor({ symbol }: Asset, chains: readonly SourceChain[]): readonly SourceChain[] {
  const alike = chains.map((chain) => ({ ...chain, assets: chain.assets.filter((asset) => asset.symbol === symbol) }))
  return alike.filter(({ assets }) => assets.length > 0)
}

/** Tells whether a session's target or source is an asset that nobody here knows yet. */
function namesUnknownAsset(wire: Place, findKnown: Reading['findAsset']): boolean {
  return [wire.at('target'), wire.at('paymentMethod').at('source')].some((place) => {
    const chainId = readIfFit(() => place.at('chain').text()) ?? ''
    const currency = readIfFit(() => place.at('currency').text())
    return currency !== undefined && isCaip2(chainId) && !findKnown(chainId, currency)
  })
}

/**
 * Refuses, as the server would, a route between families without a refund address of the source's: what stands in for it
 * otherwise may be nobody's.
 */
function checkRefund({ asset, refundAddress }: TransferChoice, session: Session | undefined, backend: string): void {
  const family = familyOf(asset.chainId)
  const isImplied = !session || familyOf(session.target.asset.chainId) === family
  if (refundAddress === undefined ? !isImplied : addressProblem(family, refundAddress))
    throw new DepositError('backend_rejected', { backend, status: 400, field: 'refundTo' })
}

function toWireMethod(type: string, choice: TransferChoice, session: Session | undefined): object {
  const { asset, refundAddress, exchange } = choice
  return {
    type,
    ...(type === 'cex' && { cex: exchange }),
    source: {
      chain: asset.chainId,
      currency: tokenAddressOf(asset.assetId) ?? nativeCurrency(asset.chainId),
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
