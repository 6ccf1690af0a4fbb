import type { Hono, MiddlewareHandler } from 'hono'
import { formatUnits } from 'viem'
import type { Asset, Network } from '../../chains/network.ts'
import { isSameAddress, nativeOf } from '../../chains/networks.ts'
import type { ServerEnv } from '../../http/wireFaults.ts'
import { convertDown, parseAmount } from '../../money.ts'
import { badField } from './apiError.ts'
import { ConvertBody, readBody } from './bodies.ts'
import { jsonOf } from './jsonOf.ts'
import { findCurrency, findWireNetwork, wireAddressOf, wireNetworks } from './wireNetworks.ts'

const finance = '/api/v1/finance'

/**
 * Adds the public lists and the converter, which take no secret. Queries for routing pairs are not there: nothing is
 * bridged.
 * @see https://docs.bleepay.com/api-reference/finance/get-networks
 */
export function addFinance(app: Hono<ServerEnv>, limited: (endpoint: string) => MiddlewareHandler<ServerEnv>): void {
  app.get(`${finance}/networks`, limited('networks'), (c) => {
    const wanted = c.req.query('network')
    const found = wireNetworks.filter(({ slug }) => wanted === undefined || slug === wanted)
    return c.json(cut(found, c.req.query()).map(({ slug, number, network }) => toNetwork(slug, number, network)))
  })
  app.get(`${finance}/currencies`, limited('currencies'), (c) => {
    const { network: slug, symbol, address } = c.req.query()
    const all = wireNetworks.flatMap((wire) => wire.network.assets.map((asset) => ({ ...wire, asset })))
    const found = all.filter(
      (row) =>
        (slug === undefined || row.slug === slug) &&
        (symbol === undefined || row.asset.symbol === symbol) &&
        (address === undefined || isSameAddress(row.network.family, wireAddressOf(row.asset), address)),
    )
    return c.json(cut(found, c.req.query()).map((row) => toCurrency(row.slug, row.asset)))
  })
  app.post(`${finance}/currencies/convert`, limited('convert'), async (c) => {
    const body = readBody(ConvertBody, await jsonOf(c))
    const source = readCurrency('source', body.sourceNetwork, body.sourceCurrency, body.sourceCurrencyAddress)
    const target = readCurrency('target', body.targetNetwork, body.targetCurrency, body.targetCurrencyAddress)
    const units = parseAmount(body.amount, source.decimals)
    if (units === undefined) throw badField('amount', `expected at most ${source.decimals} decimals`)
    return c.json(formatUnits(convertDown(units, source, target), target.decimals))
  })
}

/** @throws ApiError 400 when a bound is no whole number */
function cut<Row>(rows: readonly Row[], { limit = '1000', offset = '0' }: Record<string, string>): Row[] {
  if (!/^\d{1,6}$/.test(limit)) throw badField('limit', 'expected a whole number')
  if (!/^\d{1,6}$/.test(offset)) throw badField('offset', 'expected a whole number')
  return rows.slice(Number(offset), Number(offset) + Number(limit))
}

function toNetwork(slug: string, chainId: string, network: Network) {
  return { network: slug, type: network.family, chainId, nativeCurrency: nativeOf(network).symbol, enabled: true }
}

function toCurrency(network: string, asset: Asset) {
  const { symbol, decimals } = asset
  return { symbol, network, address: wireAddressOf(asset), decimals, bridgeable: false, enabled: true }
}

/** @throws ApiError 400 for a currency that is not in the list */
function readCurrency(end: 'source' | 'target', slug: string, symbol: string, address: string): Asset {
  const wire = findWireNetwork(slug)
  if (!wire) throw badField(`${end}Network`, 'expected a network of the list')
  const asset = findCurrency(wire, address)
  if (asset?.symbol !== symbol) throw badField(`${end}Currency`, 'expected a currency of the list')
  return asset
}
