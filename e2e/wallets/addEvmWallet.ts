import type { BrowserContext, Frame } from '@playwright/test'
import { numberToHex, type Address, type LocalAccount } from 'viem'
import type { BatchManner } from './createBatches.ts'
import { createEvmSigner } from './createEvmSigner.ts'
import { injectEvmProvider } from './injectEvmProvider.ts'
import type { Quirks } from './quirks.ts'
import { sandboxChains } from './sandboxChains.ts'

export type EvmWalletOptions = {
  name?: string
  /** Its account; one that nobody has used when absent. */
  account?: LocalAccount
  /** The chain the wallet stands on at first; 137 when absent. Any number, also one that the sandbox does not have. */
  chainId?: number
  /** How a page can find it: by EIP-6963, as `window.ethereum`, or both, which is the default. */
  found?: 'announced' | 'window' | 'both'
  /** Whether frames get it too, which is the default; else the window's own document alone. */
  inFrames?: boolean
  /** Chains that it can switch to; asked for another one it answers 4902. All of the sandbox's when absent. */
  knownChains?: readonly number[]
  /** Methods that its user refuses: 4001. */
  reject?: readonly string[]
  /** Methods for which it has a request open already: -32002. */
  busy?: readonly string[]
  /** Methods that it does not have: 4200. */
  unsupported?: readonly string[]
  /** Does several calls as one (EIP-5792), and says so in this manner; absent = it knows nothing of that. */
  batches?: BatchManner
  /** What it does wrong. */
  quirks?: Quirks
  /** Runs before each prompt is answered; a promise holds the prompt open. */
  beforePrompt?: (method: string) => void | Promise<void>
}

/** One request that a page made to the wallet. */
export type WalletCall = { method: string; params: readonly unknown[] }

export type EvmWallet = {
  address: Address
  /** Every request so far, in order. */
  calls: WalletCall[]
  /** Its user moves to another account, and the pages that it is connected to are told. Gives the new address. */
  changeAccount(): Promise<Address>
  /** Its user goes to another chain by hand. */
  changeChain(chainId: number): Promise<void>
  /** Its user locks it. */
  lock(): Promise<void>
  /** Says that something changed, `times` times, whatever it is. */
  flood(event: string, value: unknown, times: number): Promise<void>
}

/**
 * Puts an EVM wallet into every document that the context opens from now on, cross-origin frames too.
 * Its key stays in Node; what it sends are real transactions on the sandbox's chains.
 */
export async function addEvmWallet(
  context: BrowserContext,
  sandboxUrl: string,
  options: EvmWalletOptions = {},
): Promise<EvmWallet> {
  const chains = sandboxChains(sandboxUrl)
  const signer = createEvmSigner(chains, options)
  const calls: WalletCall[] = []
  const frames = new Set<Frame>()
  await context.exposeBinding('__askWallet', async ({ frame }, method: string, params: readonly unknown[] = []) => {
    calls.push({ method, params })
    frames.add(frame)
    const before = signer.chainId()
    const answer = await signer.answer(method, params)
    if (signer.chainId() !== before) await emit(frame, 'chainChanged', numberToHex(signer.chainId()))
    return answer
  })
  await context.addInitScript(injectEvmProvider, {
    name: options.name ?? 'Test Wallet',
    found: options.found ?? 'both',
    inFrames: options.inFrames ?? true,
  })
  const tell = async (event: string, value: unknown, times = 1) => {
    for (const frame of frames) await emit(frame, event, value, times)
  }
  return {
    address: signer.address(),
    calls,
    async changeAccount() {
      signer.changeAccount()
      await tell('accountsChanged', [signer.address()])
      return signer.address()
    },
    async changeChain(chainId) {
      signer.changeChain(chainId)
      await tell('chainChanged', numberToHex(chainId))
    },
    async lock() {
      signer.lock()
      await tell('accountsChanged', [])
    },
    flood: (event, value, times) => tell(event, value, times),
  }
}

async function emit(frame: Frame, event: string, value: unknown, times = 1): Promise<void> {
  await frame.evaluate(
    ([name, detail, count]) => {
      for (let at = 0; at < count; at++) dispatchEvent(new CustomEvent('__wallet', { detail: { name, detail } }))
    },
    [event, value, times] as const,
  )
}
