import { randomBytes } from 'node:crypto'
import {
  getAddressEncoder,
  getBase58Encoder,
  getTransactionDecoder,
  getTransactionEncoder,
  signatureBytes,
} from '@solana/kit'
import { keyFromSeed, type Key } from '../sandbox/chains/solana/keys.ts'
import type { SolanaWalletOptions } from './addSolanaWallet.ts'
import type { SolanaAsk, SolanaMethod } from './injectSolanaWallet.ts'
import { readError, walletError, walletRejection, type WalletAnswer } from './walletAnswer.ts'

/** Asks a cluster's JSON-RPC and gives the result. @throws an Error with the RPC's own `code` and words */
export type AskCluster = (method: string, ...params: readonly unknown[]) => Promise<unknown>

/** An account as the page gets to see it: its public key as numbers, which can cross. */
export type ShownAccount = { address: string; publicKey: number[]; chains: string[] }

export type SolanaSigner = {
  /** What the page may see now: nothing before it is connected. */
  accounts(): ShownAccount[]
  address(): string
  /** Goes over to another account: one that nobody has used, unless a key is given. */
  changeAccount(key?: Key): void
  /** Goes over to another cluster, by the name that wallets use: `solana:devnet`. */
  changeCluster(cluster: string): void
  /** Answers one request, as a wallet whose user agrees to everything that is not refused by the options. */
  answer(method: SolanaMethod, ask: SolanaAsk): Promise<WalletAnswer>
}

/** Gives a key that nobody has used. */
export function freshKey(): Key {
  return keyFromSeed(randomBytes(32))
}

/** Creates the half of a test wallet that lives in Node: its key, its cluster, and real signatures and transactions. */
export function createSolanaSigner(askCluster: AskCluster, options: SolanaWalletOptions): SolanaSigner {
  let key = options.key ?? freshKey()
  let cluster = options.cluster ?? 'solana:mainnet'
  let connected = options.connected ?? false

  const accounts = (): ShownAccount[] => {
    const publicKey = [...getAddressEncoder().encode(key.address)]
    return connected ? [{ address: key.address, publicKey, chains: [cluster] }] : []
  }
  const handlers: { [Method in SolanaMethod]: (ask: SolanaAsk) => Promise<unknown> | unknown } = {
    connect({ silent }) {
      if (!silent) connected = true
      return accounts()
    },
    disconnect() {
      connected = false
      return accounts()
    },
    signTransaction: (ask) => toBase64(sign(ask)),
    async signAndSendTransaction(ask) {
      const wire = toBase64(sign(ask))
      const signature = await askCluster('sendTransaction', wire, { encoding: 'base64' })
      return toBase64(new Uint8Array(getBase58Encoder().encode(String(signature))))
    },
  }

  function sign({ account, chain, transaction = '' }: SolanaAsk): Uint8Array {
    if (!connected || account !== key.address) throw walletError(4100, 'The account is not authorized.')
    if (chain !== cluster) throw walletError(-32602, `Invalid params: the wallet is on ${cluster}.`)
    return signWith(key, new Uint8Array(Buffer.from(transaction, 'base64')))
  }

  return {
    accounts,
    address: () => key.address,
    changeAccount: (next = freshKey()) => void (key = next),
    changeCluster: (next) => void (cluster = next),
    async answer(method, ask) {
      const isPrompt = !(method === 'disconnect' || ask.silent)
      if (isPrompt && options.reject?.includes(method)) return walletRejection
      if (isPrompt) await options.beforePrompt?.(method)
      try {
        return { result: await handlers[method](ask) }
      } catch (error) {
        return { error: readError(error) }
      }
    },
  }
}

/** Adds a key's signature to a serialized transaction. @throws when it is none, or is not for this key to sign */
function signWith(key: Key, wire: Uint8Array): Uint8Array {
  const transaction = getTransactionDecoder().decode(wire)
  if (!(key.address in transaction.signatures)) throw walletError(-32602, 'Invalid params: not a signer of this.')
  const signature = signatureBytes(key.sign(new Uint8Array(transaction.messageBytes)))
  const signatures = { ...transaction.signatures, [key.address]: signature }
  return new Uint8Array(getTransactionEncoder().encode({ ...transaction, signatures }))
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}
