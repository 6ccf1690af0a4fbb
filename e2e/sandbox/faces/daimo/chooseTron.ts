import { formatUnits } from 'viem'
import { assetNamed } from '../../chains/networks.ts'
import type { Session } from '../../ledger/model.ts'
import type { FaceContext } from '../faceContext.ts'
import { impossible } from './apiError.ts'
import type { TronBody } from './bodies.ts'
import type { Chosen } from './chooseMethod.ts'
import { chainOfFamily, refundOf, unitsOf } from './methodRoute.ts'
import { toSeconds } from './toWire.ts'

const ADDRESS_LIFE_MS = 15 * 60 * 1000

/**
 * Gives a fresh address for USDT on Tron, which ends long before the session. What arrives at an older one still counts.
 * @throws ApiError 400
 */
export function chooseTron(context: FaceContext, session: Session, { amountUsd }: TronBody): Chosen {
  const { ledger, clock } = context
  const { network } = chainOfFamily(context, 'tron')
  const asset = assetNamed(network, 'USDT')
  if (!asset) throw impossible('method_unavailable', 'The sandbox has no USDT on Tron', 'type')
  const { chainId } = network
  const units = unitsOf(amountUsd, asset)
  const isOlder = (route: { sessionId: string; chainId?: string }) =>
    route.sessionId === session.id && route.chainId === chainId
  const turn = [...ledger.store.route.all()].filter(isOlder).length
  const choice = { sessionId: session.id, chainId, asset: asset.address, refundTo: refundOf(session), turn }
  const { id: routeId, receiver: receiverAddress } = ledger.mintRoute(choice)
  const expiresAt = Math.min(clock.now() + ADDRESS_LIFE_MS, session.expiresAt)
  const chosen = ledger.sessions.choose(session, { type: 'tron', exchange: null, routeId, units, expiresAt })
  const trust = new URLSearchParams({
    asset: `c195_t${asset.address}`,
    address: receiverAddress,
    amount: formatUnits(units, asset.decimals),
  })
  const trustWallet = { url: `https://link.trustwallet.com/send?${trust}`, label: 'USDT on Tron' }
  const links = session.variant === 'newer' ? { deeplinks: { trustWallet } } : {}
  return { session: chosen, told: { tron: { receiverAddress, expiresAt: toSeconds(expiresAt), ...links } } }
}
