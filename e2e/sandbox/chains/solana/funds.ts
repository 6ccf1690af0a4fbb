import { address } from '@solana/kit'
import { imageOf } from './accounts.ts'
import type { Entry } from './entry.ts'
import { mintInstructions, moveInstructions } from './instructions.ts'
import { treasury, type Key } from './keys.ts'
import type { Machine } from './machine.ts'
import { nativeSol } from './networks.ts'
import { sendTransaction } from './rpc/sendMethods.ts'
import { signTransaction } from './signTransaction.ts'
import { readHolding, tokenAccountOf } from './tokenAccount.ts'

/** What a test account keeps for fees and rent: one tenth of a SOL. */
const SPARE = 100_000_000n

/** Reads a balance: lamports, or what is in the owner's associated token account. */
export function balanceOf({ svm }: Machine, asset: string, owner: string): bigint {
  if (asset === nativeSol) return svm.getBalance(address(owner)) ?? 0n
  const account = svm.getAccount(tokenAccountOf(owner, asset))
  return account.exists ? (readHolding(account.programAddress, account.data)?.units ?? 0n) : 0n
}

/** Gives an asset from nowhere: coins by writing them, tokens by a transaction of the mint's authority. */
export function give(machine: Machine, asset: string, to: string, units: bigint): void {
  if (asset === nativeSol) {
    const empty = { lamports: 0n, owner: nativeSol, executable: false, data: '' }
    const image = imageOf(machine.svm, to) ?? empty
    return machine.put(to, { ...image, lamports: image.lamports + units })
  }
  const instructions = mintInstructions(asset, to, units, treasury.address)
  send(machine, signTransaction(machine, [treasury], instructions))
}

/** Sends an asset from a test account, which is given what it lacks. */
export function sendAsset(machine: Machine, from: Key, asset: string, to: string, units: bigint): Entry {
  const coins = SPARE + (asset === nativeSol ? units : 0n)
  if (balanceOf(machine, nativeSol, from.address) < coins) give(machine, nativeSol, from.address, coins)
  if (balanceOf(machine, asset, from.address) < units) give(machine, asset, from.address, units)
  const instructions = moveInstructions({ asset, from: from.address, to, units }, from.address)
  return send(machine, signTransaction(machine, [from], instructions))
}

/** Sends a signed transaction and gives it as it is on the chain. @throws an RPC error when it is refused */
export function send(machine: Machine, wire: Uint8Array): Entry {
  const entry = machine.history.find(sendTransaction(machine, wire))
  if (!entry) throw new Error('a transaction was taken in and is not there')
  return entry
}
