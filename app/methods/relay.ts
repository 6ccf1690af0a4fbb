import { addStyle } from '../lib/addStyle.ts'
import { openRelayClient } from '../wallets/relay/relayClient.ts'
import { toRpcError } from '../wallets/relay/toRpcError.ts'
import { PairEvm } from './evm-wallet/relay/PairEvm.tsx'
import { Pairing } from './evm-wallet/relay/Pairing.tsx'
import { RelayNote } from './evm-wallet/relay/RelayNote.tsx'
import { resumeEvm } from './evm-wallet/relay/resumeEvm.ts'
import style from '../ui/relay.css?inline'

addStyle(style)

/** The part that pairs wallets on other devices. It draws with the choosing and receiver kits. */
export const relay = { openRelayClient, PairEvm, Pairing, RelayNote, resumeEvm, toRpcError }
