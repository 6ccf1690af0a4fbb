import { onCleanup } from 'solid-js'
import type { HostWallets, HostWalletsParts, WalletMessage } from './wallets/hostWallets.ts'

const retryMs = 3_000

/** Gives the ear for what a host says of its wallets. The part that understands it is loaded with the first offer, and ends with the owner. */
export function walletsLater(parts: HostWalletsParts): (message: WalletMessage) => void {
  let part: Promise<HostWallets> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const load = (): Promise<HostWallets> =>
    import('./wallets/hostWallets.ts').then(
      ({ makeHostWallets }) => makeHostWallets(parts),
      () => new Promise((resolve) => (timer = setTimeout(() => resolve(load()), retryMs))),
    )
  onCleanup(() => {
    clearTimeout(timer)
    void part?.then(({ end }) => end())
  })
  return (message) => {
    if (message.type === 'host.wallets') part ??= load()
    void part?.then(({ hear }) => hear(message))
  }
}
