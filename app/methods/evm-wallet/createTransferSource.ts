import type { Accessor } from 'solid-js'
import { createMemo } from 'solid-js'
import type { SourceChain } from '../../backends/backend.ts'
import type { Asset } from '../../chains/assets.ts'
import { chainName } from '../../chains/chains.ts'
import { createPart, valueOf } from '../../lib/createPart.ts'
import { recall } from '../../lib/sessionMemory.ts'
import { useSession } from '../../session/SessionContext.tsx'
import { useLiveSession } from '../../session/useLiveSession.ts'
import { choosingKit } from '../kits.ts'
import { sortAssets } from '../sortAssets.ts'
import { lastAssetKey } from '../lastAssetKey.ts'
import type { CoinSource } from './createChoice.ts'
import type { Connection } from './createConnection.ts'
import { createHoldings } from './createHoldings.ts'
import { isPayable, neededUnits } from './rankAssets.ts'

/** Makes the source of the coins that the backend takes from anybody; what the account has of them is read from the chains. */
export function createTransferSource(connection: Accessor<Connection>): CoinSource {
  const { createCommit } = choosingKit.use()
  const session = useSession()
  const facts = useLiveSession()
  const { busyId, problem, commit } = createCommit()
  const list = createPart(() => session.sourceAssets?.() ?? Promise.resolve([ownChain(facts().target.asset)]))
  const assets = createMemo(() =>
    sortAssets(valueOf(list) ?? [], facts(), recall(lastAssetKey)).filter(({ asset }) => isPayable(asset)),
  )
  const sources = createMemo(() => assets().map(({ asset }) => asset))
  return {
    busyId,
    problem,
    list,
    assets,
    holdings: createHoldings(connection, () => sources()),
    needed: (asset) => neededUnits(facts(), asset),
    isOpen: () => facts().target.amount === undefined,
    async commit(asset, amount) {
      const refundAddress = await spelled(connection().account)
      const choice = { kind: 'transfer', asset, refundAddress, ...(amount !== undefined && { amount }) } as const
      await commit(choice, { at: 'evm_wallet' })
    },
  }
}

/** The checksum spelling is for the eye: without the island the address is the same one. */
async function spelled(account: string): Promise<string> {
  const island = await import('#island/checksum').catch(() => undefined)
  return island?.checksumAddress(account) ?? account
}

/** Backends without a list of sources take the coin that arrives. */
function ownChain(asset: Asset): SourceChain {
  return { chainId: asset.chainId, name: chainName(asset.chainId), assets: [asset] }
}
