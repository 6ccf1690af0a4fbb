import { getBase58Decoder } from '@solana/kit'
import { solanaNetworks } from '../../sandbox/chains/solana/networks.ts'
import { createSolanaSigner } from '../createSolanaSigner.ts'
import type { WalletAnswer } from '../walletAnswer.ts'
import type { RelaySolanaOptions } from './relayWalletOptions.ts'

/** What a wallet on another device has on Solana. */
export type SolanaSide = {
  readonly address: string
  /** What it shares, as a session names it. */
  namespaces(): { solana: { chains: string[]; accounts: string[]; methods: string[]; events: string[] } }
  /** Answers one request: `params` are an object here, not a list. */
  answer(method: string, params: unknown): Promise<WalletAnswer>
}

const sends = 'solana_signAndSendTransaction'

/**
 * Makes the Solana side of a wallet: real signatures, and real transactions on the sandbox's chain.
 *
 * @see https://docs.walletconnect.network/wallet-sdk/chain-support/solana
 */
export function createSolanaSide({ askCluster, methods, ...options }: RelaySolanaOptions): SolanaSide {
  const chainId = solanaNetworks[0]!.chainId
  const signer = createSolanaSigner(askCluster, { ...options, connected: true })
  return {
    address: signer.address(),
    namespaces: () => ({
      solana: {
        chains: [chainId],
        accounts: [`${chainId}:${signer.address()}`],
        methods: [...(methods ?? [sends])],
        events: [],
      },
    }),
    async answer(method, params) {
      if (method !== sends) return { error: { code: 5101, message: 'Unsupported method' } }
      const { transaction, pubkey } = params as { transaction: string; pubkey: string }
      const ask = { account: pubkey, chain: 'solana:mainnet', transaction }
      const answered = await signer.answer('signAndSendTransaction', ask)
      if (!('result' in answered)) return answered
      const signature = getBase58Decoder().decode(Buffer.from(String(answered.result), 'base64'))
      return { result: { signature } }
    },
  }
}
