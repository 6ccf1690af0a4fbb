import type { Asset } from '../../chains/assets.ts'
import { findAsset } from '../../chains/assets.ts'
import type { Caip2 } from '../../chains/caip.ts'
import { isCaip2 } from '../../chains/caip.ts'
import { DepositError } from '../../errors.ts'
import type { Session } from '../../model/session.ts'
import type { Backend, Credentials, Network, SourceChain } from '../backend.ts'
import type { Place } from '../reader.ts'
import { readAnswer, readIfFit } from '../reader.ts'
import { exchangeJson } from '../request.ts'
import type { OpenfortConfig } from './config.ts'
import { toAssetId } from './currency.ts'
import type { Desk } from './desk.ts'
import { firstRead } from './firstRead.ts'
import type { Reading } from './toAsset.ts'
import { toSession } from './toSession.ts'

/**
 * Makes the adapter of Openfort funding sessions.
 *
 * The API has no cancel, no transaction report and no
 * list of sessions.
 *
 * @see https://www.openfort.io/docs/configuration/funding
 */
export function createOpenfort(config: OpenfortConfig, credentials: Credentials, network: Network): Backend {
  const { sessionId } = credentials
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

  const desk = (): Desk => ({ call, backend: config.id, credentials, session: last })

  const readChains = async (signal: AbortSignal) => {
    const { toSourceChains } = await loadActs()
    return (chains ??= toSourceChains(readAnswer(config.id, await call('chains', undefined, signal))))
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
    // The first tap should not wait for it.
    if (!last) loadActs().catch(() => undefined)
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
      const { choosePaymentMethod } = await loadActs()
      return read(await choosePaymentMethod(choice, signal, desk()), signal)
    },
    async sourceAssets(signal) {
      const [known, { likeFor }] = await Promise.all([readChains(signal), loadActs()])
      return isTest && last ? likeFor(last.target.asset, known) : known
    },
    async payLink(request, signal) {
      const { getPayLink } = await loadPart(() => import('./acts/getPayLink.ts'), 'getPayLink')
      return getPayLink(request, signal, desk())
    },
  }
}

/** Loads what the payer's acts need. */
const loadActs = async () => (await loadPart(() => import('./acts/openfortActs.ts'), 'openfortActs')).openfortActs

async function loadPart<Part>(load: () => Promise<Part>, part: string): Promise<Part> {
  try {
    return await load()
  } catch (cause) {
    throw new DepositError('part_unavailable', { part }, cause)
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
