import type { Accessor } from 'solid-js'
import type { RunningSession } from '../../session/SessionContext.tsx'
import { choosingKit } from '../kits.ts'
import type { CoinSource } from './createChoice.ts'
import type { Connection } from './createConnection.ts'
import { listOptions } from './listOptions.ts'
import type { Tools } from './tools.ts'
import { withTold } from './withTold.ts'

/**
 * Makes the source of the coins that the backend prepares a call for. How much of one is in its price, so no amount is
 * asked for; balances that the backend does not tell are read from the chains, and what the network fee takes.
 */
export function createPreparedSource(
  connection: Accessor<Connection>,
  tokenOptions: NonNullable<RunningSession['tokenOptions']>,
  tools: Tools,
): CoinSource {
  const { busyId, problem, commit } = choosingKit.use().createCommit()
  const { list, options, assets } = listOptions(connection, tokenOptions, tools)
  const holdings = withTold(tools, connection, options)
  return {
    busyId,
    problem,
    list,
    assets,
    holdings,
    needed: (asset) => options().find((option) => option.asset.assetId === asset.assetId)?.required,
    isOpen: () => false,
    async commit(asset) {
      await commit({ kind: 'sign', asset, account: connection().account }, { at: 'evm_wallet' })
    },
  }
}
