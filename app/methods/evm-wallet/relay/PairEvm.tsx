import type { JSX } from 'solid-js'
import { untrack } from 'solid-js'
import { useLiveSession } from '../../../session/useLiveSession.ts'
import type { WalletProvider } from '../../../wallets/eip1193.ts'
import type { ProviderSetup } from '../../../wallets/relay/createRelayProvider.ts'
import { relayMethods } from '../../../wallets/relay/createRelayProvider.ts'
import { listEvmWallet } from '../../../wallets/relay/listEvmWallet.ts'
import { chainsToPay } from './chainsToPay.ts'
import { Pairing } from './Pairing.tsx'

const events = ['accountsChanged', 'chainChanged']

/** Pairs a wallet for the EVM chains that the session can be paid on; `onWallet` gets it, already listed. */
export function PairEvm(props: {
  nodeOf: ProviderSetup['nodeOf']
  /** The chains that the deployment can read, by CAIP-2. */
  readChains: readonly string[]
  onWallet: (wallet: WalletProvider) => void
  onBack: () => void
}): JSX.Element {
  const session = useLiveSession()
  const ask = untrack(() => ({
    eip155: { chains: chainsToPay(session(), props.readChains), methods: relayMethods, events },
  }))
  return (
    <Pairing
      ask={ask}
      take={(paired, hold) => {
        const wallet = listEvmWallet(paired, { nodeOf: props.nodeOf, hold })
        // eslint-disable-next-line solid/reactivity -- called when the wallet is to be shown
        return () => props.onWallet(wallet)
      }}
      onBack={() => props.onBack()}
    />
  )
}
