import {
  createWalletClient,
  hexToBigInt,
  http,
  numberToHex,
  type Address,
  type Chain,
  type Hex,
  type LocalAccount,
} from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import type { EvmWalletOptions } from './addEvmWallet.ts'
import { createBatches, type Batches } from './createBatches.ts'
import { askNode, readError, walletError, walletRejection, type WalletAnswer } from './walletAnswer.ts'

export type EvmSigner = {
  address(): Address
  /** What the page may see now: nothing before it is connected. */
  accounts(): Address[]
  /** Goes over to another account: one that nobody has used, unless it is given. */
  changeAccount(next?: LocalAccount): void
  /** Its user goes over to another chain. */
  changeChain(chainId: number): void
  /** Its user locks it, or takes the page off its list. */
  lock(): void
  chainId(): number
  /** Answers one EIP-1193 request, as a wallet whose user agrees to everything that is not refused by the options. */
  answer(method: string, params: readonly unknown[]): Promise<WalletAnswer>
}

type TransactionRequest = { to?: Address; data?: Hex; value?: Hex; gas?: Hex }

/** Methods that a wallet's user is asked about. */
const prompts = new Set([
  'eth_requestAccounts',
  'eth_sendTransaction',
  'personal_sign',
  'wallet_sendCalls',
  'wallet_switchEthereumChain',
])

/** Tells whether a wallet asks its user before it answers. */
export function isEvmPrompt(method: string): boolean {
  return prompts.has(method)
}

/**
 * Creates the half of a test wallet that lives in Node: its key, its chain, and real signatures and transactions.
 * @see https://eips.ethereum.org/EIPS/eip-1193#provider-errors
 */
export function createEvmSigner(chains: ReadonlyMap<number, Chain>, options: EvmWalletOptions): EvmSigner {
  let account: LocalAccount = options.account ?? freshAccount()
  const known = new Set(options.knownChains ?? chains.keys())
  let chainId = options.chainId ?? 137
  let connected = false

  const handlers: Record<string, (params: readonly unknown[]) => unknown> = {
    eth_requestAccounts() {
      connected = true
      return [account.address]
    },
    eth_accounts: () => accounts(),
    eth_chainId: () => writeChainId(),
    net_version: () => String(chainId),
    wallet_switchEthereumChain([request]) {
      const wanted = Number((request as { chainId: Hex }).chainId)
      if (options.quirks?.staysPut) return null
      if (!known.has(wanted)) throw walletError(4902, 'Unrecognized chain ID.')
      chainId = wanted
      return null
    },
    wallet_addEthereumChain([request]) {
      known.add(Number((request as { chainId: Hex }).chainId))
      return null
    },
    personal_sign: ([message]) => account.signMessage({ message: { raw: message as Hex } }),
    eth_sendTransaction: ([transaction]) => send(transaction as TransactionRequest),
    ...(options.batches && batchHandlers(createBatches(chainNow, () => account, options.batches))),
  }

  function accounts(): Address[] {
    return connected ? [account.address] : []
  }

  function writeChainId(): unknown {
    const shapes = { number: chainId, decimal: String(chainId), caip: `eip155:${chainId}` }
    const shape = options.quirks?.chainIdAs
    return shape ? shapes[shape] : numberToHex(chainId)
  }

  function send({ to, data, value, gas }: TransactionRequest): Promise<Hex> {
    const chain = chains.get(options.quirks?.sendsOn ?? chainId) ?? chainNow()
    return createWalletClient({ account, chain, transport: http() }).sendTransaction({
      to: to ?? null,
      data: data ?? '0x',
      value: value ? hexToBigInt(value) : 0n,
      ...(gas ? { gas: hexToBigInt(gas) } : {}),
    })
  }

  function chainNow(): Chain {
    const chain = chains.get(chainId)
    if (!chain) throw walletError(4901, 'The wallet is not connected to this chain.')
    return chain
  }

  async function answer(method: string, params: readonly unknown[]): Promise<WalletAnswer> {
    if (options.reject?.includes(method)) return walletRejection
    if (options.busy?.includes(method)) return { error: { code: -32002, message: 'Request already pending.' } }
    if (options.unsupported?.includes(method)) return { error: { code: 4200, message: `${method} is not supported.` } }
    if (isEvmPrompt(method)) await options.beforePrompt?.(method)
    const { throws, answers, hangs } = options.quirks ?? {}
    if (hangs?.includes(method)) return new Promise(() => {})
    const thrown = throws?.[method]
    if (thrown) return { thrown }
    if (answers && method in answers) return { result: answers[method] }
    try {
      const handler = handlers[method]
      return {
        result: handler
          ? await handler(params)
          : await askNode(chainNow().rpcUrls.default.http[0] ?? '', method, params),
      }
    } catch (error) {
      return { error: readError(error) }
    }
  }

  return {
    address: () => account.address,
    accounts,
    changeAccount: (next = freshAccount()) => void (account = next),
    lock: () => void (connected = false),
    changeChain: (next) => void (chainId = next),
    chainId: () => chainId,
    answer,
  }
}

function batchHandlers({ capabilities, send, status }: Batches) {
  return {
    wallet_getCapabilities: ([, chainIds]: readonly unknown[]) => capabilities(chainIds as readonly string[]),
    wallet_sendCalls: ([request]: readonly unknown[]) => send(request as Parameters<typeof send>[0]),
    wallet_getCallsStatus: ([id]: readonly unknown[]) => status(String(id)),
  }
}

function freshAccount(): LocalAccount {
  return privateKeyToAccount(generatePrivateKey())
}
