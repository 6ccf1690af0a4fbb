import type { Accessor } from 'solid-js'
import { createMemo } from 'solid-js'
import type { TokenOption } from '../../backends/backend.ts'
import type { Connection } from './createConnection.ts'
import type { Holdings } from './createHoldings.ts'
import type { Tools } from './tools.ts'

/**
 * Gives what an account has of the coins that a backend names: the backend's word where it says how much, the chains'
 * for the rest and for the network fee.
 */
export function withTold(
  tools: Tools,
  connection: Accessor<Connection>,
  options: Accessor<readonly TokenOption[]>,
): Holdings {
  const assets = createMemo(() => options().map(({ asset }) => asset))
  const read = tools.createHoldings(connection, assets)
  const told = createMemo(() =>
    options().flatMap(({ asset, balance: units }) => {
      const known = read.funds().get(asset.assetId)
      return units === undefined ? [] : [[asset.assetId, { ...known, units }] as const]
    }),
  )
  return {
    ...read,
    funds: () => new Map([...read.funds(), ...told()]),
    isSettled: () => options().length === 0 || read.isSettled(),
  }
}
