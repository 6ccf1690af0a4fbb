import type { Chain } from '../../chains/chain.ts'
import type { Asset, Family } from '../../chains/network.ts'
import { dollarToken } from '../../chains/network.ts'
import type { Session } from '../../ledger/model.ts'
import { convertUp, parseAmount } from '../../money.ts'
import type { FaceContext } from '../faceContext.ts'
import { badField, impossible } from './apiError.ts'

/** The sandbox's own limits, in whole US dollars. The documented API tells none. */
const LEAST_USD = 1
const MOST_USD = 10_000
const dollar = dollarToken('USD', '')

/** Gives where a session's money goes back to. */
export function refundOf({ refundTo, target }: Session): string {
  return refundTo ?? target.address
}

/** Gives the one chain of a family. @throws ApiError 400 where the sandbox runs none */
export function chainOfFamily({ chains }: FaceContext, family: Family): Chain {
  const chain = [...chains.values()].find(({ network }) => network.family === family)
  if (!chain) throw impossible('method_unavailable', `The sandbox has no ${family} chain yet`, 'type')
  return chain
}

/** Turns dollars into base units of an asset. @throws ApiError 400 outside the limits */
export function unitsOf(amountUsd: number, asset: Asset): bigint {
  if (amountUsd < LEAST_USD) throw impossible('amount_too_low', `At least ${LEAST_USD} US dollar`, 'amountUsd')
  if (amountUsd > MOST_USD) throw impossible('amount_too_high', `At most ${MOST_USD} US dollars`, 'amountUsd')
  const units = parseAmount(String(amountUsd), dollar.decimals)
  if (units === undefined) throw badField('amountUsd', `expected at most ${dollar.decimals} decimals`)
  return convertUp(units, dollar, asset)
}
