import type { PeerError, RelayFailure, Session } from '#island/walletConnect'
import type { Eip1193Provider } from '../eip1193.ts'
import { rpcError, toRpcError } from './toRpcError.ts'

/** Reads a chain by its node; absent where the deployment names none. */
export type ReadChain = (method: string, params: readonly unknown[]) => Promise<unknown>

/** What a provider needs besides the session. */
export type ProviderSetup = {
  readonly nodeOf: (chainId: string) => ReadChain | undefined
  /** Keeps the line open until it is given back: while somebody listens, or a request is out. */
  readonly hold: () => () => void
}

type Listener = (value: unknown) => void

/**
 * What a wallet is asked for over the line, whatever else it grants; everything else is read from the chain. Several calls as
 * one are not among it: their outcome would hang on a wallet that is in a pocket by then, and is asked for each call instead.
 */
export const relayMethods: readonly string[] = [
  'eth_sendTransaction',
  'personal_sign',
  'wallet_switchEthereumChain',
  'wallet_addEthereumChain',
]

/**
 * Makes an EIP-1193 provider of a session with a wallet on another device.
 *
 * Accounts and chain are answered from what the wallet shares: a request names its chain, so a switch to one that is
 * shared takes no round trip. Chains are read by the deployment's node, and the payer is asked in the wallet.
 *
 * @see https://eips.ethereum.org/EIPS/eip-1193
 */
export function createRelayProvider(session: Session, { nodeOf, hold }: ProviderSetup): Eip1193Provider {
  const listening = new Map<string, Set<Listener>>()
  const chains = () => session.chains().filter((chain) => chain.startsWith('eip155:'))
  let chainId = chains()[0] ?? 'eip155:1'
  let release: (() => void) | undefined

  const emit = (event: string, value: unknown) => [...(listening.get(event) ?? [])].forEach((hear) => hear(value))
  const goTo = (next: string) => {
    if (next === chainId || !chains().includes(next)) return
    chainId = next
    emit('chainChanged', hexOf(next))
  }
  session.listen((event) => {
    if (event.kind === 'chain') return goTo(chainOf(event.data) ?? String(event.chainId))
    const [first] = chains()
    if (first && session.accountsOn(chainId).length === 0) goTo(first)
    emit('accountsChanged', session.accountsOn(chainId))
    if (event.kind === 'ended') emit('disconnect', rpcError(4900))
  })

  const ask = async (method: string, params: readonly unknown[]) => {
    if (!session.allows(chainId, method)) throw rpcError(4200)
    const done = hold()
    try {
      return await session.request(chainId, method, params)
    } catch (failure) {
      throw toRpcError(failure as RelayFailure | PeerError)
    } finally {
      done()
    }
  }
  const switchTo = async (params: readonly unknown[]) => {
    const wanted = `eip155:${Number((params[0] as { chainId?: unknown } | undefined)?.chainId)}`
    if (session.accountsOn(wanted).length === 0) {
      if (!session.allows(chainId, 'wallet_switchEthereumChain')) throw rpcError(4902)
      await ask('wallet_switchEthereumChain', params)
    }
    goTo(wanted)
    return null
  }
  const accounts = () => session.accountsOn(chainId)
  const read = (method: string, params: readonly unknown[]) => {
    const node = nodeOf(chainId)
    if (!node) throw rpcError(4200)
    return node(method, params)
  }
  return {
    async request({ method, params = [] }) {
      switch (method) {
        case 'eth_requestAccounts':
          if (accounts().length === 0) throw rpcError(4100)
          return accounts()
        case 'eth_accounts':
          return accounts()
        case 'eth_chainId':
          return hexOf(chainId)
        case 'wallet_switchEthereumChain':
          return switchTo(params)
        default:
          if (method.startsWith('wallet_') && !relayMethods.includes(method)) throw rpcError(4200)
          return relayMethods.includes(method) ? ask(method, params) : read(method, params)
      }
    },
    on(event, listener) {
      listening.set(event, (listening.get(event) ?? new Set()).add(listener))
      release ??= hold()
    },
    removeListener(event, listener) {
      listening.get(event)?.delete(listener)
      if ([...listening.values()].some(({ size }) => size > 0)) return
      release?.()
      release = undefined
    },
  }
}

/** Reads a chain number as wallets write it. */
function chainOf(data: unknown): string | undefined {
  const number = typeof data === 'string' || typeof data === 'number' ? Number(data) : NaN
  return Number.isSafeInteger(number) && number > 0 ? `eip155:${number}` : undefined
}

function hexOf(chainId: string): string {
  return `0x${Number(chainId.slice('eip155:'.length)).toString(16)}`
}
