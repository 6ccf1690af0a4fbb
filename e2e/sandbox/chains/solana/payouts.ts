import { createHash } from 'node:crypto'
import { address, type Instruction } from '@solana/kit'
import type { Mined } from '../chain.ts'
import { PayoutRefused, type Payout } from '../payout.ts'
import { seededAddress } from './deriveAddress.ts'
import type { Entry } from './entry.ts'
import { balanceOf, give, send } from './funds.ts'
import { markInstruction, moveInstructions } from './instructions.ts'
import { treasury, vaultKey, type Key } from './keys.ts'
import type { Machine } from './machine.ts'
import { nativeSol } from './networks.ts'
import { RpcError } from './rpc/rpcError.ts'
import { signTransaction } from './signTransaction.ts'

/**
 * Pays from the treasury, or finds the payment that an earlier run has made.
 * @throws PayoutRefused when the chain refuses it
 */
export function deliver(machine: Machine, payout: Payout): Mined {
  const { asset, to, units } = payout
  if (balanceOf(machine, asset, treasury.address) < units) give(machine, asset, treasury.address, units)
  const move = { asset, to, units, from: treasury.address }
  return once(machine, payout.id, [], moveInstructions(move, treasury.address))
}

/**
 * Moves what a route's deposit address holds, or finds the move that an earlier run has made.
 * @throws PayoutRefused when the chain refuses it
 */
export function moveFromVault(machine: Machine, routeId: string, payout: Payout): Mined {
  const { asset, to, units } = payout
  const vault = vaultKey(routeId)
  const move = { asset, to, units, from: vault.address }
  return once(machine, payout.id, [vault], moveInstructions(move, treasury.address))
}

/** The same transaction that pays also opens an account that follows from the id, which the chain allows once. */
function once(machine: Machine, id: string, signers: readonly Key[], instructions: readonly Instruction[]): Mined {
  const seed = createHash('sha256').update(id).digest('hex').slice(0, 32)
  const marker = seededAddress(treasury.address, seed, address(nativeSol))
  const done = machine.history.at(marker).find(({ error }) => error === null)
  if (done) return toMined(done)
  const mark = markInstruction(treasury.address, marker, seed, machine.svm.minimumBalanceForRentExemption(0n))
  try {
    return toMined(send(machine, signTransaction(machine, [treasury, ...signers], [mark, ...instructions])))
  } catch (error) {
    if (error instanceof RpcError) throw new PayoutRefused(error.message)
    throw error
  }
}

function toMined({ signature, slot }: Entry): Mined {
  return { hash: signature, block: slot }
}
