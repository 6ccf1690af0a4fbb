import type { Component } from 'solid-js'
import { untrack } from 'solid-js'
import { useLiveSession } from '../../../session/useLiveSession.ts'
import type { WalletProvider } from '../../../wallets/eip1193.ts'
import type { ProviderSetup } from '../../../wallets/relay/createRelayProvider.ts'
import { relayMethods } from '../../../wallets/relay/createRelayProvider.ts'
import type { Session } from '#island/walletConnect'
import type { relay } from '../../relay.ts'
import { chainsToPay } from './chainsToPay.ts'

const events = ['accountsChanged', 'chainChanged']

/** Makes what pairs a wallet for the EVM chains that the session can be paid on: `list` lists it; `onWallet` gets it then. */
export function makePairEvm(
  Pairing: typeof relay.Pairing,
  list: (session: Session, setup: ProviderSetup) => WalletProvider,
): Component<{
  nodeOf: ProviderSetup['nodeOf']
  /** The chains that the deployment can read, by CAIP-2. */
  readChains: readonly string[]
  onWallet: (wallet: WalletProvider) => void
  onBack: () => void
}> {
  return (props) => {
    const session = useLiveSession()
    const ask = untrack(() => ({
      eip155: { chains: chainsToPay(session(), props.readChains), methods: relayMethods, events },
    }))
    return (
      <Pairing
        ask={ask}
        take={(paired, hold) => {
          const wallet = list(paired, { nodeOf: props.nodeOf, hold })
          // eslint-disable-next-line solid/reactivity -- called when the wallet is to be shown
          return () => props.onWallet(wallet)
        }}
        onBack={() => props.onBack()}
      />
    )
  }
}
