import type { Mined } from '../chain.ts'
import { PayoutRefused, type Payout } from '../payout.ts'
import { BroadcastError } from './broadcastError.ts'
import { send } from './funds.ts'
import { treasury, vaultKey, type Key } from './keys.ts'
import type { Machine } from './machine.ts'
import type { Entry } from './step.ts'

/**
 * Pays from the treasury, or finds the payment that an earlier run has made.
 * @throws PayoutRefused when the chain refuses it
 */
export function deliver(machine: Machine, payout: Payout): Promise<Mined> {
  const { asset, units } = payout
  const { address } = treasury
  if (machine.books().balanceOf(asset, address) < units) machine.give({ asset, to: address, units })
  return once(machine, treasury, payout)
}

/**
 * Moves what a route's deposit address holds, or finds the move that an earlier run has made.
 * @throws PayoutRefused when the chain refuses it
 */
export function moveFromVault(machine: Machine, routeId: string, payout: Payout): Promise<Mined> {
  return once(machine, vaultKey(routeId), payout)
}

/** The id goes along as the memo, so a payment is found again by it. */
async function once(machine: Machine, key: Key, { id, asset, to, units }: Payout): Promise<Mined> {
  const done = machine.books().paidAs(key.address, id)
  if (done) return toMined(done)
  if (machine.books().balanceOf(asset, key.address) < units) throw new PayoutRefused('balance is not sufficient')
  try {
    return toMined(await send(machine, key, { asset, to, units }, id))
  } catch (error) {
    if (error instanceof BroadcastError) throw new PayoutRefused(error.message)
    throw error
  }
}

/** Says where a transaction is, as every chain does. */
export function toMined({ txid, block }: Entry): Mined {
  return { hash: txid, block }
}
