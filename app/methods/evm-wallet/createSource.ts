import type { Accessor } from 'solid-js'
import type { RunningSession } from '../../session/SessionContext.tsx'
import { useLiveSession } from '../../session/useLiveSession.ts'
import type { CoinSource } from './createChoice.ts'
import type { Connection } from './createConnection.ts'
import { createOptionSource } from './createOptionSource.ts'
import { createPreparedSource } from './createPreparedSource.ts'
import type { Tools } from './tools.ts'

/** Makes the source of the coins that a backend names for an account: to be prepared for, or to be sent to one address. */
export function createSource(
  connection: Accessor<Connection>,
  tokenOptions: NonNullable<RunningSession['tokenOptions']>,
  tools: Tools,
): CoinSource {
  const isPrepared = useLiveSession()().offers.some((offer) => offer.kind === 'evm_wallet' && offer.prepares)
  const make = isPrepared ? createPreparedSource : createOptionSource
  return make(connection, tokenOptions, tools)
}
