import type { SendInput, StandardAccount, StandardWallet } from '../../wallets/solana/walletStandard.ts'
import type { HostWallet } from '../messages.ts'
import type { AskWallet } from './makeAsking.ts'
import type { Guest } from './makeEvmGuest.ts'

const sends = 'solana_signAndSendTransaction'
/** What wallets call the chain that payers pay on. */
const cluster = 'solana:mainnet'

/**
 * Makes the Wallet Standard wallet of a host's wallet, which is read like one that registered itself in this browser.
 * `ask` reaches it.
 *
 * @see https://github.com/wallet-standard/wallet-standard
 * @see https://docs.walletconnect.network/wallet-sdk/chain-support/solana
 */
export function makeSolanaGuest({ id, name, icon }: HostWallet, ask: AskWallet): Guest<StandardWallet> {
  const listeners = new Set<() => void>()
  let accounts: readonly StandardAccount[] = []
  const connect = async (input?: { readonly silent?: boolean }) => {
    accounts = toAccounts(await ask(id, input?.silent ? 'solana_getAccounts' : 'solana_requestAccounts', []))
  }
  const signAndSendTransaction = async ({ account, transaction }: SendInput) => {
    const answer = await ask(id, sends, [{ pubkey: account.address, transaction: toBase64(transaction) }])
    return [{ signature: readSignature(answer) }]
  }
  return {
    wallet: {
      ...{ name, icon, chains: [cluster] },
      get accounts() {
        return accounts
      },
      features: {
        'standard:connect': { connect },
        'standard:events': {
          on(_, listener) {
            listeners.add(listener)
            return () => listeners.delete(listener)
          },
        },
        'solana:signAndSendTransaction': { signAndSendTransaction },
      },
    },
    hear(event, value) {
      if (event === 'disconnect') accounts = []
      if (event === 'accountsChanged') accounts = toAccounts(value)
      for (const listener of listeners) listener()
    },
  }
}

/** WalletConnect's `pubkey` and the standard's `address` are one; what is no account is left out by who reads the wallet. */
function toAccounts(value: unknown): readonly StandardAccount[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : []
  return all.flatMap((account) => {
    const { pubkey, address = pubkey, chains } = Object(account) as Readonly<Record<string, unknown>>
    // Read by `standardAccounts.ts`, like any foreign account.
    return [{ address, chains } as StandardAccount]
  })
}

/** A signature is the text that explorers know, or its 64 bytes in base64, which end in `==`. */
function readSignature(answer: unknown): unknown {
  const { signature } = Object(answer) as { readonly signature?: unknown }
  if (typeof signature !== 'string' || !signature.endsWith('==')) return signature
  try {
    return Uint8Array.from(atob(signature), (letter) => letter.charCodeAt(0))
  } catch {
    return undefined
  }
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
