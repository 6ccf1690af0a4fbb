import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { pairs } from '#pairs'
import { guestWallets } from '../../wallets/guestWallets.ts'
import { RelayNote } from '../relayLater.tsx'

/** Draws what is to say of a wallet on another device, while one is connected. */
export function RelayWallet(): JSX.Element {
  const wallet = () => guestWallets().find(({ from }) => from === 'relay')
  return <Show when={pairs && wallet()}>{(known) => <RelayNote wallet={known()} />}</Show>
}
