import type { BrowserContext, Frame } from '@playwright/test'
import { numberToHex, type Address, type LocalAccount } from 'viem'
import { createEvmSigner } from './createEvmSigner.ts'
import { injectEvmProvider } from './injectEvmProvider.ts'
import { sandboxChains } from './sandboxChains.ts'

export type EvmWalletOptions = {
  name?: string
  /** Its account; one that nobody has used when absent. */
  account?: LocalAccount
  /** The chain the wallet stands on at first; 137 when absent. Any number, also one that the sandbox does not have. */
  chainId?: number
  /** How a page can find it: by EIP-6963, as `window.ethereum`, or both, which is the default. */
  found?: 'announced' | 'window' | 'both'
  /** Chains that it can switch to; asked for another one it answers 4902. All of the sandbox's when absent. */
  knownChains?: readonly number[]
  /** Methods that its user refuses: 4001. */
  reject?: readonly string[]
  /** Methods for which it has a request open already: -32002. */
  busy?: readonly string[]
  /** Methods that it does not have: 4200. */
  unsupported?: readonly string[]
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
  })
  return {
    address: signer.address(),
    calls,
    async changeAccount() {
      signer.changeAccount()
      for (const frame of frames) await emit(frame, 'accountsChanged', [signer.address()])
      return signer.address()
    },
  }
}

async function emit(frame: Frame, event: string, value: unknown): Promise<void> {
  await frame.evaluate(
    ([name, detail]) => {
      dispatchEvent(new CustomEvent('__wallet', { detail: { name, detail } }))
    },
    [event, value] as const,
  )
}
