import { toRecord } from './messages.ts'

/** What a wallet shares: its accounts by chain, and what it may be asked there. */
export type Namespaces = readonly {
  /** CAIP-10, such as `eip155:137:0x…` and `solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp:7EqQ…`. */
  readonly accounts: readonly string[]
  readonly methods: readonly string[]
}[]

const account = /^(?:eip155:[1-9]\d{0,15}:0x[0-9a-fA-F]{40}|solana:\w{32}:[1-9A-HJ-NP-Za-km-z]{32,44})$/

/** Reads the namespaces of EVM chains and of Solana from a peer; what is none is left out. @see https://chainagnostic.org/CAIPs/caip-25 */
export function readNamespaces(value: unknown): Namespaces {
  return Object.entries(toRecord(value))
    .filter(([name]) => /^(?:eip155|solana)(?::\w+)?$/.test(name))
    .map(([, space]) => {
      const { accounts, methods } = toRecord(space)
      return { accounts: textsOf(accounts).filter((id) => account.test(id)), methods: textsOf(methods) }
    })
    .filter(({ accounts }) => accounts.length > 0)
}

/** Lists the chains by CAIP-2, in the wallet's order. */
export function chainsOf(spaces: Namespaces): readonly string[] {
  const all = spaces.flatMap(({ accounts }) => accounts.map((id) => id.slice(0, id.lastIndexOf(':'))))
  return [...new Set(all)]
}

/** Lists the addresses on a chain, in the wallet's order. */
export function accountsOn(spaces: Namespaces, chainId: string): readonly string[] {
  const own = spaces.flatMap(({ accounts }) => accounts.filter((id) => id.startsWith(`${chainId}:`)))
  return [...new Set(own.map((id) => id.slice(chainId.length + 1)))]
}

/** Tells whether the wallet lets itself be asked something on a chain. */
export function allows(spaces: Namespaces, chainId: string, method: string): boolean {
  return spaces.some(
    ({ accounts, methods }) => methods.includes(method) && accounts.some((id) => id.startsWith(`${chainId}:`)),
  )
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
}
