import type { Component } from 'solid-js'
import type { Session } from '#island/walletConnect'
import { solana } from '../../../chains/caip.ts'
import { solanaMethod } from '../../../wallets/relay/makeSolanaStandard.ts'
import type { SolanaWallet } from '../../../wallets/solana/solanaWallet.ts'
import type { relay } from '../../relay.ts'
import type { Connecting } from '../createConnection.ts'

const ask = { solana: { chains: [solana], methods: [solanaMethod], events: [] } }

/** Makes what pairs a wallet that sends on Solana and connects it: `list` lists it and gives its id; `onEnd` follows, also when the payer goes back. */
export function makePairSolana(
  Pairing: typeof relay.Pairing,
  list: (session: Session, hold: () => () => void) => string | undefined,
): Component<{ wallets: readonly SolanaWallet[]; connecting: Connecting; onEnd: () => void }> {
  return (props) => (
    <Pairing
      ask={ask}
      isSolana
      take={(session, hold) => {
        const id = list(session, hold)
        if (id === undefined) session.end()
        const connect = () => {
          const wallet = props.wallets.find((one) => one.id === id)
          props.onEnd()
          if (wallet) void props.connecting.connect(wallet)
        }
        return id === undefined ? undefined : connect
      }}
      onBack={() => props.onEnd()}
    />
  )
}
