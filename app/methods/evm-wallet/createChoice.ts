import type { Accessor } from 'solid-js'
import { createSignal } from 'solid-js'
import type { BaseUnits } from '../../chains/amount.ts'
import type { Asset } from '../../chains/assets.ts'
import type { Part } from '../../lib/createPart.ts'
import { remember } from '../../lib/sessionMemory.ts'
import { useNavigation } from '../../session/createNavigation.tsx'
import { useLiveSession } from '../../session/useLiveSession.ts'
import type { Commit } from '../createCommit.ts'
import type { SourceAsset } from '../sortAssets.ts'
import type { Connection } from './createConnection.ts'
import type { Holdings } from './createHoldings.ts'
import { keys } from './memoryKeys.ts'
import { amountStep, isAmountStep } from './steps.ts'

/** Which coins a connected payer may send, and how one of them is committed to. */
export type CoinSource = Pick<Commit, 'busyId' | 'problem'> & {
  readonly list: Part<unknown>
  readonly assets: Accessor<readonly SourceAsset[]>
  readonly holdings: Holdings
  /** How much of an asset pays the session, where that is known. */
  needed(asset: Asset): BaseUnits | undefined
  /** Tells whether the payer decides how much of an asset. */
  isOpen(asset: Asset): boolean
  commit(asset: Asset, typed?: BaseUnits): Promise<unknown>
}

/** The choice of a connected payer: of what, and how much where the session leaves it open. */
export type Choice = {
  /** The asset whose amount is asked for now. */
  readonly asked: Accessor<Asset | undefined>
  pick(asset: Asset): void
  choose(asset: Asset, typed: BaseUnits): Promise<unknown>
}

/** Makes the choice of one panel. A locked session is committed by the tap on a coin, an open one asks for the amount first. */
export function createChoice(connection: Accessor<Connection>, source: Accessor<CoinSource>): Choice {
  const navigation = useNavigation()
  const { sessionId } = useLiveSession()()
  const [picked, setPicked] = createSignal<Asset>()
  return {
    asked: () => (isAmountStep(navigation.view()) ? picked() : undefined),
    choose(asset, typed) {
      remember(keys.amount(sessionId, asset.assetId), typed.toString())
      return source().commit(asset, typed)
    },
    pick(asset) {
      if (!source().isOpen(asset)) return void source().commit(asset)
      setPicked(() => asset)
      navigation.go(amountStep(connection().info.id))
    },
  }
}
