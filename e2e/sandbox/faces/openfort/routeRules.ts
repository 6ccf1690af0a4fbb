import { rulesOf } from '../../chains/families.ts'
import type { Asset, ChainId, Network } from '../../chains/network.ts'
import { findAsset, networkOf, networks } from '../../chains/networks.ts'
import type { Session } from '../../ledger/model.ts'
import { badField } from './apiError.ts'
import type { PaymentMethodBody } from './bodies.ts'
import type { Mode } from './keys.ts'

export type Place = { chainId: ChainId; asset: Asset }

/** The chains of the sandbox that this contract has a word for. */
export const routableNetworks: readonly Network[] = networks.filter(({ family }) => family !== 'tron')

/** Finds a chain that can be routed by its CAIP-2 id. */
export function findRoutable(chain: string): Network | undefined {
  return routableNetworks.find(({ chainId }) => chainId === chain)
}

/** Reads a chain and currency that can be routed. @throws ApiError 400 with the field's name */
export function readPlace(field: string, chain: string, currency: string): Place {
  const network = findRoutable(chain)
  if (!network) throw badField(`${field}.chain`, 'This chain is not routable', chain)
  const asset = findAsset(chain, currency)
  if (!asset) throw badField(`${field}.currency`, `This currency is not routable on ${network.name}`, currency)
  return { chainId: network.chainId, asset }
}

/** Reads an address of a chain, its checksum included. @throws ApiError 400 with the field's name */
export function readAddress(field: string, chainId: ChainId, text: string): string {
  const { family, name } = networkOf(chainId)
  const address = rulesOf(family).readAddress(text)
  if (address === undefined) throw badField(field, `Not a valid ${family === 'evm' ? 'EVM' : name} address`, text)
  return address
}

/**
 * Reads where a payment comes from and where it goes back to.
 * @throws ApiError 400 for a route that the caller's key or this sandbox does not have
 */
export function readRoute(session: Pick<Session, 'target' | 'mode' | 'variant'>, method: PaymentMethodBody) {
  if (method.type === 'cex' && session.variant === 'newer')
    throw badField('paymentMethod.type', 'expected evm or solana', 'cex')
  const source = readPlace('paymentMethod.source', method.source.chain, method.source.currency)
  const { family } = networkOf(source.chainId)
  if (method.type !== 'cex' && method.type !== family)
    throw badField('paymentMethod.source.chain', `A method of type ${method.type} does not pay here`, source.chainId)
  checkPair(session.mode, source, session.target)
  return { source, refundTo: readRefundTo(source, session.target, method.refundTo) }
}

/** The target itself takes a refund, unless it is of another family than the source. */
function readRefundTo({ chainId }: Place, target: Session['target'], refundTo: string | undefined): string {
  if (refundTo !== undefined) return readAddress('paymentMethod.refundTo', chainId, refundTo)
  if (networkOf(target.chainId).family === networkOf(chainId).family) return target.address
  throw badField('paymentMethod.refundTo', 'A route between address families needs an explicit refundTo')
}

/** The test rail bridges like for like; only live keys swap. */
function checkPair(mode: Mode, source: Place, target: Session['target']): void {
  const wanted = findAsset(target.chainId, target.asset)
  if (mode === 'live' || source.asset.symbol === wanted?.symbol) return
  const message = `No test route from ${source.asset.symbol} to ${wanted?.symbol}: a test key bridges like for like only`
  throw badField('paymentMethod.source.currency', message, source.asset.address)
}
