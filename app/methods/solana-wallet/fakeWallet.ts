import { address as toAddress, createNoopSigner } from '@solana/kit'
import { getTransferCheckedInstruction } from '@solana-program/token'
import { findAsset } from '../../chains/assets.ts'
import { solana, tokenAssetId } from '../../chains/caip.ts'
import { addressOf, compile } from '../../islands/solana/oracle/compile.ts'
import type { Prepared } from '../../model/instruction.ts'

const mint = 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v'
/** USDC on Solana. */
export const usdc = findAsset(tokenAssetId(solana, mint))!
/** The account of the fakes, and one that is not theirs. */
export const [account, otherAccount] = [String(addressOf(1)), String(addressOf(8))]

/** A transaction that pays 25 USDC, made by Solana's own library; with `isOpaque` a program does more beside it. */
export function makePrepared(change: { amount?: bigint; isOpaque?: boolean } = {}): Prepared {
  const payer = addressOf(1)
  const transfer = getTransferCheckedInstruction({
    source: addressOf(3),
    mint: toAddress(mint),
    destination: addressOf(4),
    authority: createNoopSigner(payer),
    amount: change.amount ?? 25_000_000n,
    decimals: 6,
  })
  const foreign = { programAddress: addressOf(5), accounts: [], data: Uint8Array.of(1) }
  const bytes = compile({ version: 0, payer, instructions: change.isOpaque ? [transfer, foreign] : [transfer] })
  return {
    transaction: Buffer.from(bytes).toString('hex'),
    asset: usdc,
    amount: { units: 25_000_000n, basis: 'exact' },
    account,
  }
}

/** What a fake wallet does when it is asked to send, and what it shows. */
export type FakeScript = {
  readonly name?: string
  readonly address?: string
  readonly cluster?: string
  readonly connect?: () => Promise<unknown>
  readonly send?: (input: { readonly transaction: Uint8Array }) => unknown
}

/** A Wallet Standard wallet for tests: keeps what it was asked to sign. */
export type FakeWallet = {
  readonly asked: Uint8Array[]
  /** Shows another account, or none, and says so. */
  moveTo(address?: string): void
  /** Takes it off the page. */
  end(): void
}

/** Gives a signature of the right length. */
export const signatureOf = (byte: number) => new Uint8Array(64).fill(byte)

/** Puts a wallet on the page, as wallets do whose scripts run before or after the page's. */
export function addFakeWallet(script: FakeScript = {}): FakeWallet {
  const asked: Uint8Array[] = []
  const listeners = new Set<() => void>()
  const chains = [script.cluster ?? 'solana:mainnet']
  const show = (address?: string) => (address ? [{ address, chains }] : [])
  const wallet = {
    version: '1.0.0',
    name: script.name ?? 'Fake',
    icon: 'data:image/svg+xml;base64,AAAA',
    chains: ['solana:mainnet', 'solana:devnet'],
    accounts: show(script.address ?? account),
    features: {
      'standard:connect': { connect: script.connect ?? (() => Promise.resolve({ accounts: [] })) },
      'standard:events': {
        on: (_: 'change', listener: () => void) => {
          listeners.add(listener)
          return () => listeners.delete(listener)
        },
      },
      'solana:signAndSendTransaction': {
        async signAndSendTransaction(input: { readonly transaction: Uint8Array }) {
          asked.push(input.transaction)
          return script.send ? script.send(input) : [{ signature: signatureOf(7) }]
        },
      },
    },
  }
  type Api = { register(...wallets: readonly object[]): () => void }
  const removes: (() => void)[] = []
  const register = (api: Api) => void removes.push(api.register(wallet))
  const answer = (event: Event) => register((event as CustomEvent<Api>).detail)
  window.addEventListener('wallet-standard:app-ready', answer)
  window.dispatchEvent(new CustomEvent('wallet-standard:register-wallet', { detail: register }))
  return {
    asked,
    moveTo(address) {
      wallet.accounts = show(address)
      listeners.forEach((listener) => listener())
    },
    end() {
      window.removeEventListener('wallet-standard:app-ready', answer)
      removes.forEach((remove) => remove())
    },
  }
}
