import type { Accessor } from 'solid-js'
import { createEffect, createSignal, on, onCleanup } from 'solid-js'
import type { Asset } from '../../chains/assets.ts'
import type { Caip19, Caip2 } from '../../chains/caip.ts'
import { readFunds } from './balances.ts'
import type { Connection } from './createConnection.ts'
import type { Funds } from './funds.ts'
import { openReader } from './reachChain.ts'

/** What a connected account has of some assets. What is not in the map is not known. */
export type Holdings = {
  readonly funds: Accessor<ReadonlyMap<Caip19, Funds>>
  /** True once all is read, or has taken too long to wait for. */
  readonly isSettled: Accessor<boolean>
  /** Reads all of it once more; no two reads overlap. */
  refresh(): void
}

const patienceMs = 1_500

/** Reads what an account has, chain by chain side by side; a new account or list starts over. */
export function createHoldings(
  connection: Accessor<Connection | undefined>,
  assets: Accessor<readonly Asset[]>,
): Holdings {
  const [funds, setFunds] = createSignal<ReadonlyMap<Caip19, Funds>>(new Map())
  const [isSettled, setIsSettled] = createSignal(false)
  const [round, setRound] = createSignal(0)
  let isReading = false
  createEffect(
    on([connection, assets, round], ([known, wanted]) => {
      if (!known || wanted.length === 0) return
      let isGone = false
      const settle = () => void (isGone || setIsSettled(true))
      const timer = setTimeout(settle, patienceMs)
      onCleanup(() => {
        isGone = true
        clearTimeout(timer)
      })
      isReading = true
      const reads = [...byChain(wanted)].map(async ([chainId, group]) => {
        const found = await readChain(known, chainId, group)
        if (!isGone) setFunds((before) => new Map([...before, ...found]))
      })
      void Promise.allSettled(reads).then(() => {
        if (!isGone) isReading = false
        settle()
      })
    }),
  )
  return { funds, isSettled, refresh: () => void (isReading || setRound((last) => last + 1)) }
}

async function readChain(
  { info, account }: Connection,
  chainId: Caip2,
  assets: readonly Asset[],
): Promise<ReadonlyMap<Caip19, Funds>> {
  const read = await openReader(info.provider, chainId)
  return read ? readFunds(read, account, assets) : new Map()
}

function byChain(assets: readonly Asset[]): ReadonlyMap<Caip2, readonly Asset[]> {
  const groups = new Map<Caip2, Asset[]>()
  for (const asset of assets) groups.set(asset.chainId, [...(groups.get(asset.chainId) ?? []), asset])
  return groups
}
