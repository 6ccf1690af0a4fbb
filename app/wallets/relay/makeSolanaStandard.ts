import type { PeerError, Session } from '#island/walletConnect'
import { solana } from '../../chains/caip.ts'
import type { StandardWallet } from '../solana/walletStandard.ts'

/** What a wallet is asked for over the line: it sends what it signs, and nothing else is asked of it. */
export const solanaMethod = 'solana_signAndSendTransaction'

/** How a wallet says that the payer said no. @see https://specs.walletconnect.com/2.0/specs/clients/sign/error-codes */
const refused = 5000

/**
 * Makes of a session what a Solana wallet registers, so that it is asked as those in the browser are. `hold` keeps the
 * line open until it is given back. What else than a plain no a send fails with is thrown
 * as it is: `RelayFailure` or `PeerError`.
 *
 * @see https://docs.walletconnect.network/wallet-sdk/chain-support/solana
 */
export function makeSolanaStandard(session: Session, hold: () => () => void): StandardWallet {
  const send = async (address: string, transaction: Uint8Array) => {
    const done = hold()
    try {
      const params = { transaction: btoa(String.fromCharCode(...transaction)), pubkey: address }
      return await session.request(solana, solanaMethod, params)
    } catch (failure) {
      // A plain no is known at once, by the code that wallets in a browser have for it.
      throw (failure as Partial<PeerError>).code === refused ? { code: 4001, cause: failure } : failure
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
