import type { Asset } from '../../chains/assets.ts'
import { findAsset } from '../../chains/assets.ts'
import type { Caip2 } from '../../chains/caip.ts'
import { tokenAddressOf } from '../../chains/caip.ts'
import { rescaleUp } from '../../chains/amount.ts'
import { isDepositError } from '../../errors.ts'
import type { Session } from '../../model/session.ts'
import type { Backend, Credentials, MethodChoice, Network, PayLink, PayLinkRequest, SourceChain } from '../backend.ts'
import { readAnswer } from '../reader.ts'
import { exchangeJson } from '../request.ts'
import type { OpenfortConfig } from './firstRead.ts'
import { firstRead } from './firstRead.ts'
import { nominalUnits } from './nominal.ts'
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

  /** An asset that is not pinned is looked up in the list of chains, once. */
  const read = async (answer: unknown, signal: AbortSignal): Promise<Session> => {
    const reading = { backend: config.id, isTest, findAsset: findKnown }
    try {
      last = toSession(readAnswer(config.id, answer), reading)
    } catch (thrown) {
      if (chains || !isDepositError(thrown, 'backend_unreadable') || !thrown.context.path.endsWith('.currency'))
        throw thrown
      await readChains(signal)
      last = toSession(readAnswer(config.id, answer), reading)
    }
    return last
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
    payLink: (request, signal) => getPayLink(request, signal, call, credentials, last),
  }
}

type Call = (path: string, body: object | undefined, signal: AbortSignal) => Promise<unknown>

/** Asks by the session first; servers of the older form want the target instead, and their sessions learn nothing. */
async function getPayLink(
  request: PayLinkRequest,
  signal: AbortSignal,
  call: Call,
  credentials: Credentials,
  session?: Session,
): Promise<PayLink> {
  const { exchange, amount } = request
  const asset = session?.target.asset
  const toLink = (answer: unknown, confirmsItself: boolean): PayLink => ({
    url: readAnswer('pay_link', answer).at('url').text(),
    confirmsItself,
  })
  try {
    return toLink(await call('pay_link', { ...credentials, amount, asset: asset?.symbol ?? 'USDC' }, signal), true)
  } catch (thrown) {
    if (!session || !asset || !isDepositError(thrown, 'backend_rejected') || thrown.context.field === 'amount')
      throw thrown
    return toLink(
      await call(
        'pay_link',
        { exchange, address: session.target.address, asset: asset.symbol, chain: asset.chainId, amount },
        signal,
      ),
      false,
    )
  }
}

function toWireMethod(type: 'evm' | 'cex', choice: MethodChoice, session: Session | undefined): object {
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
function quoteUnits({ asset, amount }: MethodChoice, session: Session | undefined): bigint {
  if (amount !== undefined) return amount
  const target = session?.target
  const isLike = target?.amount !== undefined && target.asset.symbol === asset.symbol
  return isLike ? rescaleUp(target.amount, target.asset.decimals, asset.decimals) : nominalUnits(asset)
}
