import type { PeerError, RelayFailure, Session } from '#island/walletConnect'
import { solana } from '../../chains/caip.ts'
import type { StandardWallet } from '../solana/walletStandard.ts'
import type { RpcError } from './toRpcError.ts'

/** What a wallet is asked for over the line: it sends what it signs, and nothing else is asked of it. */
export const solanaMethod = 'solana_signAndSendTransaction'

/** What it needs besides the session: what keeps the line open, and how a failure is told. */
export type StandardSetup = {
  readonly hold: () => () => void
  readonly toRpcError: (failure: RelayFailure | PeerError) => RpcError
}

/**
 * Makes of a session what a Solana wallet registers, so that it is asked as those in the browser are.
 *
 * @see https://docs.walletconnect.network/wallet-sdk/chain-support/solana
 */
export function makeSolanaStandard(session: Session, { hold, toRpcError }: StandardSetup): StandardWallet {
  const send = async (address: string, transaction: Uint8Array) => {
    const done = hold()
    try {
      const params = { transaction: btoa(String.fromCharCode(...transaction)), pubkey: address }
      return await session.request(solana, solanaMethod, params)
    } catch (failure) {
      throw toRpcError(failure as RelayFailure | PeerError)
    } finally {
      done()
    }
  }
  return {
    name: session.wallet.name || 'WalletConnect',
    chains: [solana],
    get accounts() {
      return session.allows(solana, solanaMethod) ? session.accountsOn(solana).map((address) => ({ address })) : []
    },
    features: {
      'standard:connect': { connect: () => Promise.resolve() },
      'standard:events': {
        on(_, listener) {
          const [release, stop] = [hold(), session.listen(listener)]
          return () => {
            stop()
            release()
          }
        },
      },
      'solana:signAndSendTransaction': {
        signAndSendTransaction: async ({ account, transaction }) => [await send(account.address, transaction)],
      },
    },
  }
}
