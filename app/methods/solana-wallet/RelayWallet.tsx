import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { pairs } from '#pairs'
import type { Connecting } from './createConnection.ts'
import { RelayNote } from '../relayLater.tsx'

/** Draws what is to say of a wallet on another device, while it is connected. */
export function RelayWallet(props: { connecting: Connecting }): JSX.Element {
  const wallet = () => props.connecting.connection()?.wallet
  return <Show when={pairs && wallet()?.from === 'relay' && wallet()}>{(known) => <RelayNote wallet={known()} />}</Show>
}
