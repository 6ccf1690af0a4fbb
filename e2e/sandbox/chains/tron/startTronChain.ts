import type { Chain, ChainOptions, Found } from '../chain.ts'
import { createTurns } from '../createTurns.ts'
import { createLogWatcher, type LogReading } from '../createLogWatcher.ts'
import { sendAsset } from './funds.ts'
import { createHttp } from './http/createHttp.ts'
import { keyFor, treasury } from './keys.ts'
import { openMachine } from './machine.ts'
import { deliver, moveFromVault, toMined } from './payouts.ts'
import { readTransfers } from './readTransfers.ts'
import type { Entry } from './step.ts'
import { readTransaction } from './transaction.ts'

/** A sixth of Tron's own pace, so that 19 confirmations take ten seconds and not a minute. */
const BLOCK_MS = 500

const payers = { payer: keyFor('payer'), exchange: keyFor('exchange') }

/**
 * Starts a double of Tron: no node runs anywhere here. Addresses, transactions, their ids and signatures are Tron's own,
 * read and checked byte by byte; balances are kept in a table, by what a TRC-20 `transfer` or a payment of TRX does. There
 * is no TVM, no energy, no bandwidth and no fee, and nobody votes on blocks: they pass by a timer. Resumes what is in
 * `stateFile`.
 */
export function startTronChain({ network, stateFile, blockMs, mishap }: ChainOptions): Chain {
  const machine = openMachine(`${stateFile}l`)
  const { blocks, books } = machine
  const inTurn = createTurns()
  let paused = false
  const timer = setInterval(
    () => {
      if (!paused) blocks.pass(1n)
    },
    Math.min(BLOCK_MS, blockMs),
  )
  const reading: LogReading<Entry> = {
    log: { entries: () => books().entries, positionOf: (txid) => books().positionOf(txid) },
    markOf: toMined,
    transfersOf: (entry) => readTransfers(network, entry),
  }
  return {
    network,
    treasury: treasury.address,
    rpc: createHttp(machine, network.confirmations, mishap),
    head: async () => blocks.head(),
    watcherFrom: (mark) => createLogWatcher(reading, mark),
    findTransaction: async (txid) => toFound(books().entries[books().positionOf(txid) ?? -1]),
    balanceOf: async (asset, owner) => books().balanceOf(asset, owner),
    payerAddress: (payer) => payers[payer].address,
    sendAsset: async (payer, asset, to, units) =>
      toMined(await inTurn(() => sendAsset(machine, payers[payer], { asset, to, units }))),
    give: async (asset, to, units) => machine.give({ asset, to, units }),
    deliver: (payout) => inTurn(() => deliver(machine, payout)),
    moveFromVault: (routeId, payout) => inTurn(() => moveFromVault(machine, routeId, payout)),
    mine: async (count) => blocks.pass(BigInt(count)),
    pauseMining: async () => void (paused = true),
    runMining: () => void (paused = false),
    reorg: async (depth) => machine.undo(BigInt(depth)),
    async close() {
      clearInterval(timer)
      machine.close()
    },
  }
}

function toFound(entry: Entry | undefined): Found | undefined {
  if (!entry) return undefined
  const { owner } = readTransaction(Buffer.from(entry.raw, 'hex')).action
  return { ...toMined(entry), signers: [owner], failed: entry.failed }
}
