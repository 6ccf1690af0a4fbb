import type { JSX } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { isHandheld } from '../lib/isHandheld.ts'
import { later } from '../parts/later.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Icon } from '../ui/Icon.tsx'
import { sendingKit } from './kits.ts'

/** Loads what pairs wallets on other devices. */
export const loadRelay = async () => (await import('./relay.ts')).relay

/** Says that a wallet on another device is connected. */
export const RelayNote = later(async () => (await loadRelay()).RelayNote)

/** Draws the row that pairs a wallet on another device. */
export function RelayChoice(props: { onChoose: () => void }): JSX.Element {
  const { text } = useText().with(sendingKit.use().enWallet)
  return (
    <Choice
      mark={<Icon name="scan" />}
      name="WalletConnect"
      why={isHandheld() ? text().wallet.inItsApp : text().wallet.elsewhere}
      onChoose={() => props.onChoose()}
    />
  )
}
