import type { Key } from './keys.ts'
import type { Machine } from './machine.ts'
import { toAction, type Movement } from './movement.ts'
import type { Entry } from './step.ts'
import { txidOf, writeTransaction } from './transaction.ts'

/** How long a transaction can be taken in, in ms, and what it lets be burnt for energy at most. */
const LIFE_MS = 60_000n
const FEE_LIMIT = 100_000_000n

type Sending = Omit<Movement, 'from'>

/**
 * Signs and sends a transfer, with a memo on it.
 * @throws BroadcastError when it is refused; an Error when the contract took it back
 */
export async function send(machine: Machine, key: Key, sending: Sending, memo = ''): Promise<Entry> {
  const action = toAction({ ...sending, from: key.address })
  const timestamp = BigInt(Date.now())
  const feeLimit = action.type === 'TriggerSmartContract' ? FEE_LIMIT : 0n
  const expiration = timestamp + LIFE_MS
  const raw = writeTransaction({ ...machine.blocks.reference(), expiration, timestamp, memo, feeLimit, action })
  const entry = await machine.take(raw, await key.sign(txidOf(raw)))
  if (entry.failed) throw new Error('REVERT opcode executed')
  return entry
}

/** Sends an asset from a test account, which is given what it lacks. */
export function sendAsset(machine: Machine, from: Key, sending: Sending): Promise<Entry> {
  const { asset, units } = sending
  if (machine.books().balanceOf(asset, from.address) < units) machine.give({ asset, to: from.address, units })
  return send(machine, from, sending)
}
