import type { Accessor } from 'solid-js'
import { createEffect, createSignal, on, onCleanup } from 'solid-js'
import type { Asset } from '../../chains/assets.ts'
import type { Caip19, Caip2 } from '../../chains/caip.ts'
import { makeListener } from '../../lib/makeListener.ts'
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
/** A payer who comes back sooner than this after a read has hardly changed what the account has. */
const floorMs = 5_000

/**
 * Reads what an account has, chain by chain side by side; a new account or list starts over. A payer who comes back may
 * have filled the account: then it is read once more. Ends with its owner.
 */
export function createHoldings(
  connection: Accessor<Connection | undefined>,
  assets: Accessor<readonly Asset[]>,
): Holdings {
  const [funds, setFunds] = createSignal<ReadonlyMap<Caip19, Funds>>(new Map())
  const [isSettled, setIsSettled] = createSignal(false)
  const [round, setRound] = createSignal(0)
  let isReading = false
  let readAt = -Infinity
  let account: string | undefined
  createEffect(
    on([connection, assets, round], ([known, wanted]) => {
      // What another account has says nothing of this one.
      if (known?.account !== account) setFunds(new Map())
      account = known?.account
      if (!known || wanted.length === 0) return
      let isGone = false
      const settle = () => void (isGone || setIsSettled(true))
      const timer = setTimeout(settle, patienceMs)
      onCleanup(() => {
        isGone = true
        clearTimeout(timer)
      })
      isReading = true
      readAt = performance.now()
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
  const refresh = () => void (isReading || setRound((last) => last + 1))
  const onReturn = () => void (document.hidden || performance.now() - readAt < floorMs || refresh())
  onCleanup(makeListener(window, 'focus', onReturn))
  onCleanup(makeListener(document, 'visibilitychange', onReturn))
  return { funds, isSettled, refresh }
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
