import { numberToHex } from 'viem'
import { payerAccounts } from '../../sandbox/chains/evm/accounts.ts'
import { keyFor } from '../../sandbox/chains/solana/keys.ts'
import { solanaOf } from '../addSolanaWallet.ts'
import { createEvmSigner, isEvmPrompt } from '../createEvmSigner.ts'
import { createSolanaSigner } from '../createSolanaSigner.ts'
import type { SolanaAsk, SolanaMethod } from '../injectSolanaWallet.ts'
import { sandboxChains } from '../sandboxChains.ts'
import { walletRejection, type WalletAnswer } from '../walletAnswer.ts'
import { createDecision } from './createDecision.ts'
import { fillAccounts } from './fillAccounts.ts'
import type { Switches } from './switches.ts'

/** A change that open pages must hear: the event to raise there, and what goes with it. */
export type WalletChange = { event: '__wallet' | '__solanaWallet'; detail: unknown }

/** A person's test wallet: one key for EVM, one for Solana, and what its user decides. */
export type WalletUser = {
  switches(): Switches
  /** Gives what its user says to a prompt, as soon as that is decided. */
  agrees(): Promise<boolean>
  /** Changes what its user decides; pages that are connected are told. */
  turn(next: Partial<Switches>): Promise<void>
  askEvm(method: string, params: readonly unknown[]): Promise<WalletAnswer>
  askSolana(method: SolanaMethod, ask: SolanaAsk): Promise<WalletAnswer>
  /** Calls back with every change. Gives the function that ends it. */
  follow(listener: (change: WalletChange) => void): () => void
}

const right = { evm: 137, solana: 'solana:mainnet' }
const other = { evm: 1, solana: 'solana:devnet' }
const funded = { evm: payerAccounts.payer, solana: keyFor('payer') }

/** Creates the wallet, with the sandbox's funded payer as its account. */
export function createWalletUser(sandboxUrl: string): WalletUser {
  const evm = createEvmSigner(sandboxChains(sandboxUrl), { account: funded.evm })
  const solana = createSolanaSigner(solanaOf(sandboxUrl), { key: funded.solana })
  const decision = createDecision()
  const listeners = new Set<(change: WalletChange) => void>()
  let switches: Switches = { answers: 'agrees', account: 'funded', network: 'right' }

  const tell = (change: WalletChange) => listeners.forEach((listener) => listener(change))
  const tellEvm = (name: string, detail: unknown) => tell({ event: '__wallet', detail: { name, detail } })
  const tellingChain = async <Value>(work: () => Value | Promise<Value>): Promise<Value> => {
    const before = evm.chainId()
    const value = await work()
    if (evm.chainId() !== before) tellEvm('chainChanged', numberToHex(evm.chainId()))
    return value
  }
  const fill = () => fillAccounts(sandboxUrl, { evm: evm.address(), solana: solana.address() })

  return {
    switches: () => switches,
    agrees: decision.agrees,
    async turn(next) {
      const before = switches
      switches = { ...before, ...next }
      decision.decide(switches.answers)
      if (switches.account !== before.account) {
        const { account, key } = switches.account === 'funded' ? { account: funded.evm, key: funded.solana } : {}
        evm.changeAccount(account)
        solana.changeAccount(key)
        if (key) await fill()
        tellEvm('accountsChanged', evm.accounts())
      }
      if (switches.network !== before.network) {
        const place = switches.network === 'right' ? right : other
        await tellingChain(() => evm.changeChain(place.evm))
        solana.changeCluster(place.solana)
      }
      tell({ event: '__solanaWallet', detail: solana.accounts() })
    },
    async askEvm(method, params) {
      if (isEvmPrompt(method) && !(await decision.agrees())) return walletRejection
      if (method === 'eth_requestAccounts' && switches.account === 'funded') await fill()
      return tellingChain(() => evm.answer(method, params))
    },
    async askSolana(method, ask) {
      const isPrompt = method !== 'disconnect' && !ask.silent
      if (isPrompt && !(await decision.agrees())) return walletRejection
      if (method === 'connect' && isPrompt && switches.account === 'funded') await fill()
      return solana.answer(method, ask)
    },
    follow(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
