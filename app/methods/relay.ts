import { addStyle } from '../lib/addStyle.ts'
import { openRelayClient } from '../wallets/relay/relayClient.ts'
import { Pairing } from './evm-wallet/relay/Pairing.tsx'
import { RelayNote } from './evm-wallet/relay/RelayNote.tsx'
import style from '../ui/relay.css?inline'

addStyle(style)

/** The part that pairs wallets on other devices, whatever they pay on. It draws with the choosing and receiver kits. */
export const relay = { openRelayClient, Pairing, RelayNote }
