import type { Asset } from '../../chains/assets.ts'
import { findChain } from '../../chains/chains.ts'
import type { Caip2 } from '../../chains/caip.ts'
import { tokenAssetId } from '../../chains/caip.ts'
import { readSlug } from '../../chains/spellings.ts'
import { findToken } from '../../chains/tokens.ts'
import type { Place } from '../reader.ts'

/** Asks a public list of the backend; a list that says nothing of the question is empty. */
export type AskList = (path: string) => Promise<Place>

/**
 * Reads the coin of a session: network and token as the page pins them; what it does not know is asked of the
 * backend's own lists, once.
 *
 * @throws {@link DepositError} `backend_unreadable` where nobody knows the network or the token
 * @see https://docs.bleepay.com/api-reference/finance
 */
export async function readCoin(session: Place, ask: AskList): Promise<Asset> {
  const network = session.at('network').text(66)
  const address = session.at('currencyAddress').isAbsent ? '' : session.at('currencyAddress').text(66)
  const chainId = readSlug(network) ?? (await askChain(session.at('network'), network, ask))
  if (address === '') {
    const native = findChain(chainId)?.native
    return native ? { ...native, chainId } : session.at('network').refuse('a network whose own coin this page knows')
  }
  return (
    findToken(tokenAssetId(chainId, address)) ??
    askToken(session.at('currencyAddress'), { chainId, network, address }, ask)
  )
}

async function askChain(place: Place, network: string, ask: AskList): Promise<Caip2> {
  const rows = (await ask('/finance/networks')).list()
  const row = rows.find((candidate) => candidate.at('network').text() === network)
  const number = row && /^evm$/i.test(row.at('type').text()) ? row.at('chainId').text(15) : ''
  return /^[1-9]\d*$/.test(number) ? `eip155:${number}` : place.refuse('a network that this page knows')
}

async function askToken(
  place: Place,
  { chainId, network, address }: { chainId: Caip2; network: string; address: string },
  ask: AskList,
): Promise<Asset> {
  const rows = (await ask(`/finance/currencies?${new URLSearchParams({ network, address })}`)).list()
  const assetId = tokenAssetId(chainId, address)
  const row = rows.find((candidate) => tokenAssetId(chainId, candidate.at('address').text(66)) === assetId)
  if (!row) return place.refuse('a token that this page or the backend’s list knows')
  return {
    assetId,
    chainId,
    symbol: row.at('symbol').label().slice(0, 12),
    decimals: row.at('decimals').wholeNumber(36),
  }
}
