import type { BrowserContext, Frame } from '@playwright/test'
import type { Key } from '../sandbox/chains/solana/keys.ts'
import { solanaNetworks } from '../sandbox/chains/solana/networks.ts'
import { createSolanaSigner, type AskCluster } from './createSolanaSigner.ts'
import { injectSolanaWallet, type SolanaAsk, type SolanaMethod } from './injectSolanaWallet.ts'
import { askNode } from './walletAnswer.ts'

export type SolanaWalletOptions = {
  name?: string
  /** The account's key; one that nobody has used when absent. */
  key?: Key
  /** Which of the two ways to sign it has; both when absent. */
  signing?: 'send' | 'sign' | 'both'
  /** Whether frames get it too, which is the default; else the window's own document alone. */
  inFrames?: boolean
  /** The cluster the wallet stands on at first; `solana:mainnet` when absent, which the sandbox's chain plays. */
  cluster?: string
  /** True when its user has agreed to this page before, so that it connects silently. */
  connected?: boolean
  /** Methods that its user refuses: 4001. */
  reject?: readonly SolanaMethod[]
  /** Runs before each prompt is answered; a promise holds the prompt open. */
  beforePrompt?: (method: SolanaMethod) => void | Promise<void>
}

/** One request that a page made to the wallet. */
export type SolanaCall = { method: SolanaMethod; ask: SolanaAsk }

export type SolanaWallet = {
  /** The account it has at first. */
  address: string
  /** Every request so far, in order. */
  calls: SolanaCall[]
  /** Its user moves to another account, and the pages that it is connected to are told. Gives the new address. */
  changeAccount(): Promise<string>
  /** Its user moves to another cluster, like `solana:devnet`, and the pages that it is connected to are told. */
  changeCluster(cluster: string): Promise<void>
}

/** Asks the sandbox's Solana, as the page does. */
export function solanaOf(sandboxUrl: string): AskCluster {
  const chainId = solanaNetworks[0]?.chainId ?? ''
  return (method, ...params) => askNode(`${sandboxUrl}/rpc/${chainId}`, method, params)
}

/**
 * Puts a Wallet Standard wallet into every document that the context opens from now on, cross-origin frames too.
 * Its key stays in Node; what it sends are real transactions on the sandbox's Solana.
 */
export async function addSolanaWallet(
  context: BrowserContext,
  sandboxUrl: string,
  options: SolanaWalletOptions = {},
): Promise<SolanaWallet> {
  const signer = createSolanaSigner(solanaOf(sandboxUrl), options)
  const calls: SolanaCall[] = []
  const frames = new Set<Frame>()
  await context.exposeBinding('__askSolana', ({ frame }, method: SolanaMethod, ask: SolanaAsk) => {
    calls.push({ method, ask })
    frames.add(frame)
    return signer.answer(method, ask)
  })
  await context.addInitScript(injectSolanaWallet, {
    name: options.name ?? 'Test Wallet',
    signing: options.signing ?? 'both',
    inFrames: options.inFrames ?? true,
  })
  const tell = async () => {
    for (const frame of frames)
      await frame.evaluate((detail) => {
        dispatchEvent(new CustomEvent('__solanaWallet', { detail }))
      }, signer.accounts())
  }
  return {
    address: signer.address(),
    calls,
    async changeAccount() {
      signer.changeAccount()
      await tell()
      return signer.address()
    },
    async changeCluster(cluster) {
      signer.changeCluster(cluster)
      await tell()
    },
  }
}
