import type { Accessor } from 'solid-js'
import { createSignal } from 'solid-js'
import type { Asset } from '../../chains/assets.ts'
import { useNavigation } from '../../session/createNavigation.tsx'
import type { RunningSession } from '../../session/SessionContext.tsx'
import { useSession } from '../../session/SessionContext.tsx'
import { useLiveSession } from '../../session/useLiveSession.ts'
import { choosingKit } from '../kits.ts'
import type { CoinSource } from './createChoice.ts'
import type { Connection } from './createConnection.ts'
import { listOptions } from './listOptions.ts'
import { rememberPick } from './pickedAsset.ts'
import type { Tools } from './tools.ts'
import { withTold } from './withTold.ts'

/**
 * Makes the source of the coins that the backend finds in the account: balances and what is required are its word, what the
 * network fee takes is the chains'. One
 * address takes all of them, so a session that has that address already is not committed again.
 */
export function createOptionSource(
  connection: Accessor<Connection>,
  tokenOptions: NonNullable<RunningSession['tokenOptions']>,
  tools: Tools,
): CoinSource {
  const { createCommit } = choosingKit.use()
  const session = useSession()
  const navigation = useNavigation()
  const { sessionId } = useLiveSession()()
  const { busyId, problem, commit } = createCommit()
  const [picked, setPicked] = createSignal<Asset>()
  const { list, options, assets } = listOptions(connection, tokenOptions, tools)
  const holdings = withTold(tools, connection, options)
  const needed = (asset: Asset) => options().find((option) => option.asset.assetId === asset.assetId)?.required
  return {
    busyId: () => busyId() && picked()?.assetId,
    problem,
    list,
    assets,
    holdings: { ...holdings, refresh: () => void (list.retry(), holdings.refresh()) },
    needed,
    isOpen: (asset) => needed(asset) === undefined,
    async commit(asset, typed) {
      const units = typed ?? needed(asset)
      if (units === undefined) return
      setPicked(() => asset)
      rememberPick(sessionId, { asset, units, isRequired: typed === undefined })
      if (hasAddress(session)) navigation.replace({ at: 'evm_wallet' })
      else await commit({ kind: 'any_transfer', family: 'evm' }, { at: 'evm_wallet' })
    },
  }
}

/** Tells whether the session waits at such an address already. What was sent belongs to the old choice, so after a send a new one is made. */
function hasAddress({ state, sentTransfer }: RunningSession): boolean {
  const current = state()
  if (current.status !== 'waiting_payment' || sentTransfer()) return false
  const { instruction } = current.session
  return instruction.kind === 'any_transfer' && instruction.family === 'evm'
}
