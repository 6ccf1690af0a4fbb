import type { Caip2 } from '../../chains/caip.ts'
import { DepositError } from '../../errors.ts'
import type { Eip1193Provider } from '../../wallets/eip1193.ts'
import { toWalletError } from './readThrown.ts'

/** Requests that a wallet answers by itself. */
export type ReadMethod =
  | 'eth_accounts'
  | 'eth_chainId'
  | 'eth_call'
  | 'eth_getBalance'
  | 'eth_gasPrice'
  | 'eth_getTransactionReceipt'
  | 'eth_getTransactionByHash'
  | 'wallet_getCapabilities'
  | 'wallet_getCallsStatus'
/** Requests that a wallet puts before the payer. There are no others: nothing is ever signed but one transfer, one prepared call and its approval, apart or as one, or the message of a sign-in. */
export type PromptMethod =
  'eth_requestAccounts' | 'wallet_switchEthereumChain' | 'wallet_addEthereumChain' | ReviewedMethod
/** Those that send or sign. */
export type ReviewedMethod = 'eth_sendTransaction' | 'wallet_sendCalls' | 'personal_sign'

const readMs = 10_000
const mostAccounts = 50
/** Wallets with a request open. A wallet may take minutes, and its prompt may outlive the panel that asked. */
const asked = new WeakSet<Eip1193Provider>()

/** Asks a wallet for a fact. @throws {@link DepositError} as `toWalletError` says; `wallet_failed` after ten seconds of silence */
export async function readWallet(
  provider: Eip1193Provider,
  method: ReadMethod,
  params: readonly unknown[] = [],
): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DepositError('wallet_failed', {})), readMs)
  })
  try {
    return await Promise.race([provider.request({ method, params }), silence])
  } catch (thrown) {
    throw await toWalletError(thrown)
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Puts one request before the payer and waits as long as it takes, or until `isOver`: some wallets do what was asked
 * and never say so. Asked once: a wallet that already has one open gets no second, and nothing is repeated.
 *
 * Rejects with what the wallet threw, or with `wallet_busy`: what a failure means depends on what was asked.
 */
export function promptWallet(
  provider: Eip1193Provider,
  method: Exclude<PromptMethod, ReviewedMethod>,
  params: readonly unknown[] = [],
  isOver?: Promise<unknown>,
): Promise<unknown> {
  const ask = () => provider.request({ method, params })
  return askOnce(provider, isOver ? () => Promise.race([ask(), isOver]) : ask)
}

/** Does the same with what the payer has reviewed: these very bytes are sent, or signed. */
export function promptReviewed(
  provider: Eip1193Provider,
  method: ReviewedMethod,
  params: readonly unknown[],
): Promise<unknown> {
  // A foreign wallet may give something for every name, but does not have it as its own.
  const isGuest = Object.hasOwn(provider, 'requestReviewed')
  return askOnce(provider, () => {
    const call = { method, params }
    return isGuest && provider.requestReviewed ? provider.requestReviewed(call) : provider.request(call)
  })
}

async function askOnce(provider: Eip1193Provider, ask: () => Promise<unknown>): Promise<unknown> {
  if (asked.has(provider)) throw new DepositError('wallet_busy', {})
  asked.add(provider)
  try {
    return await ask()
  } finally {
    asked.delete(provider)
  }
}

/** Gives the chain a wallet is on, however it writes it. @throws {@link DepositError} `wallet_failed` */
export async function readChainId(provider: Eip1193Provider): Promise<Caip2> {
  const chainId = toChainId(await readWallet(provider, 'eth_chainId'))
  if (!chainId) throw new DepositError('wallet_failed', {})
  return chainId
}

/** Reads a chain number as wallets write it: in hex, in decimals, as a number, and those of a relay by CAIP-2. */
export function toChainId(value: unknown): Caip2 | undefined {
  const isNumber = typeof value === 'bigint' || (typeof value === 'number' && Number.isSafeInteger(value))
  const text = isNumber ? String(value) : typeof value === 'string' ? value.replace(/^eip155:/, '') : ''
  return /^(?:0x[0-9a-f]{1,32}|[1-9]\d{0,31})$/i.test(text) ? `eip155:${BigInt(text)}` : undefined
}

/** Gives the accounts that a wallet shows to this page, the one in use first, without asking the payer. */
export async function readAccounts(provider: Eip1193Provider): Promise<readonly string[]> {
  return toAccounts(await readWallet(provider, 'eth_accounts'))
}

/** Reads a list of accounts; what is no address is left out. */
export function toAccounts(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return []
  return value
    .slice(0, mostAccounts)
    .filter((account): account is string => typeof account === 'string' && /^0x[0-9a-fA-F]{40}$/.test(account))
}

/** Calls back when a wallet says that its account, chain or line changed; gives the function that ends it. */
export function watchWallet(provider: Eip1193Provider, onChange: () => void): () => void {
  const events = ['accountsChanged', 'chainChanged', 'disconnect']
  const each = (work: (event: string) => unknown) => {
    for (const event of events)
      try {
        work(event)
      } catch {
        // A wallet without events: everything is read again before a send anyway.
      }
  }
  each((event) => provider.on?.(event, onChange))
  return () => each((event) => provider.removeListener?.(event, onChange))
}
