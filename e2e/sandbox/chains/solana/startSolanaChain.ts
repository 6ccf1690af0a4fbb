import type { Chain, ChainOptions, Mined } from '../chain.ts'
import { decodeTransaction } from './decodeTransaction.ts'
import type { Entry } from './entry.ts'
import { balanceOf, give, sendAsset } from './funds.ts'
import { keyFor, treasury } from './keys.ts'
import { openMachine } from './machine.ts'
import { deliver, moveFromVault } from './payouts.ts'
import { prepareTransfer } from './prepareTransfer.ts'
import { createRpc } from './rpc/createRpc.ts'
import { createWatcher } from './watcher.ts'

/** The pace of Solana's slots, at which a blockhash lives for a minute. */
const SLOT_MS = 400

const payers = { payer: keyFor('payer'), exchange: keyFor('exchange') }

/**
 * Starts a Solana of one: programs, accounts, signatures and fees are a real SVM's; slots and confirmations are a
 * timer, and the RPC interface is the sandbox's own. Resumes what is in `stateFile`.
 */
export function startSolanaChain({ network, stateFile, blockMs, mishap }: ChainOptions): Chain {
  const machine = openMachine(`${stateFile}l`)
  const { history, slots } = machine
  const answer = createRpc(machine, mishap)
  let paused = false
  const timer = setInterval(
    () => {
      if (!paused) slots.pass(1n)
    },
    Math.min(SLOT_MS, blockMs),
  )
  return {
    network,
    treasury: treasury.address,
    rpc: async (body) => answer(body),
    head: async () => slots.now(),
    watcherFrom: (mark) => createWatcher(network, history, mark),
    findTransaction: async (hash) => toFound(history.find(hash)),
    balanceOf: async (asset, owner) => balanceOf(machine, asset, owner),
    payerAddress: (payer) => payers[payer].address,
    sendAsset: async (payer, asset, to, units) => toMined(sendAsset(machine, payers[payer], asset, to, units)),
    give: async (asset, to, units) => give(machine, asset, to, units),
    deliver: async (payout) => deliver(machine, payout),
    moveFromVault: async (routeId, payout) => moveFromVault(machine, routeId, payout),
    prepareTransfer: async (transfer) => prepareTransfer(machine, transfer),
    mine: async (blocks) => slots.pass(BigInt(blocks)),
    pauseMining: async () => void (paused = true),
    runMining: () => void (paused = false),
    reorg: async (depth) => machine.undo(BigInt(depth)),
    async close() {
      clearInterval(timer)
      machine.close()
    },
  }
}

function toMined({ signature, slot }: Entry): Mined {
  return { hash: signature, block: slot }
}

function toFound(entry: Entry | undefined) {
  if (!entry) return undefined
  const { signers } = decodeTransaction(Buffer.from(entry.wire, 'base64'))
  return { ...toMined(entry), signers, failed: entry.error !== null }
}
