import type { Accessor } from 'solid-js'
import { createMemo, createSignal } from 'solid-js'
import type { BaseUnits } from '../../chains/amount.ts'
import type { Asset } from '../../chains/assets.ts'
import { chainName } from '../../chains/chains.ts'
import { createPart, valueOf } from '../../lib/createPart.ts'
import type { Part } from '../../lib/createPart.ts'
import type { SourceChain } from '../../backends/backend.ts'
import { recall, remember } from '../../lib/sessionMemory.ts'
import { useNavigation } from '../../session/createNavigation.tsx'
import { useSession } from '../../session/SessionContext.tsx'
import { useLiveSession } from '../../session/useLiveSession.ts'
import type { Commit } from '../createCommit.ts'
import { lastAssetKey } from '../lastAssetKey.ts'
import { choosingKit } from '../kits.ts'
import type { SourceAsset } from '../sortAssets.ts'
import type { Connection } from './createConnection.ts'
import { isPayable } from './rankAssets.ts'
import { amountStep, isAmountStep } from './steps.ts'
import { keys } from './memoryKeys.ts'

/** The choice of a connected payer: of what, and how much where the session leaves it open. */
export type Choice = Pick<Commit, 'busyId' | 'problem'> & {
  readonly list: Part<readonly SourceChain[]>
  readonly assets: Accessor<readonly SourceAsset[]>
  /** The asset whose amount is asked for now. */
  readonly asked: Accessor<Asset | undefined>
  pick(asset: Asset): void
  choose(asset: Asset, amount?: BaseUnits): Promise<void>
}

/** Makes the choice of one panel. A locked session is committed by the tap on a coin, an open one asks for the amount first. */
export function createChoice(connection: Accessor<Connection>): Choice {
  const { createCommit, sortAssets } = choosingKit.use()
  const session = useSession()
  const navigation = useNavigation()
  const facts = useLiveSession()
  const { busyId, problem, commit } = createCommit()
  const list = createPart(() => session.sourceAssets?.() ?? Promise.resolve([ownChain(facts().target.asset)]))
  const assets = createMemo(() =>
    sortAssets(valueOf(list) ?? [], facts(), recall(lastAssetKey)).filter(({ asset }) => isPayable(asset)),
  )
  const [picked, setPicked] = createSignal<Asset>()
  const choose = async (asset: Asset, amount?: BaseUnits) => {
    const refundAddress = await spelled(connection().account)
    if (amount !== undefined) remember(keys.amount(facts().sessionId, asset.assetId), amount.toString())
    const choice = { kind: 'transfer', asset, refundAddress, ...(amount !== undefined && { amount }) } as const
    await commit(choice, { at: 'evm_wallet' })
  }
  return {
    busyId,
    problem,
    list,
    assets,
    asked: () => (isAmountStep(navigation.view()) ? picked() : undefined),
    choose,
    pick(asset) {
      if (facts().target.amount !== undefined) return void choose(asset)
      setPicked(() => asset)
      navigation.go(amountStep(connection().info.id))
    },
  }
}

/** The checksum spelling is for the eye: without the island the address is the same one. */
async function spelled(account: string): Promise<string> {
  const island = await import('#island/evm').catch(() => undefined)
  return island?.checksumAddress(account) ?? account
}

/** Backends without a list of sources take the coin that arrives. */
function ownChain(asset: Asset): SourceChain {
  return { chainId: asset.chainId, name: chainName(asset.chainId), assets: [asset] }
}
