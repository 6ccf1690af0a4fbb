import { toRecord } from './messages.ts'
import { chainsOf, readNamespaces } from './namespaces.ts'

/** Who a wallet says it is. Foreign text, to be cleaned before it is shown, and links to be checked. */
export type Wallet = {
  readonly name: string
  readonly icons: readonly string[]
  /** How its app is opened: a URL of its own scheme, and a web URL that leads to it. */
  readonly native?: string
  readonly universal?: string
}

/** A session as it is kept over a reload: whoever has it can ask the wallet, which asks the payer. */
export type KeptSession = {
  readonly topic: string
  readonly key: string
  /** Ms since epoch. */
  readonly expiresAt: number
  readonly wallet: Wallet
  /** As the wallet wrote them. */
  readonly namespaces: unknown
}

/** Reads a session that was written as JSON, or gives nothing when it is none or over. */
export function readKept(value: unknown, nowMs: number): KeptSession | undefined {
  const { topic, key, expiresAt, wallet, namespaces } = toRecord(value)
  if (typeof topic !== 'string' || typeof key !== 'string' || typeof expiresAt !== 'number') return undefined
  return expiresAt > nowMs ? { topic, key, expiresAt, wallet: toRecord(wallet) as Wallet, namespaces } : undefined
}

/** Reads what a wallet settles a session by; nothing where it shares no account of the namespaces that were asked for. */
export function readSettlement(
  params: Record<string, unknown>,
  asked: readonly string[],
): (Omit<KeptSession, 'topic' | 'key'> & { readonly controller: unknown }) | undefined {
  const { publicKey, metadata } = toRecord(params['controller'])
  const expiresAt = Number(params['expiry']) * 1000
  const isOfUse = chainsOf(readNamespaces(params['namespaces'])).some((chain) => asked.includes(chain.split(':')[0]!))
  if (!isOfUse || !Number.isFinite(expiresAt)) return undefined
  return { controller: publicKey, wallet: readWallet(metadata), namespaces: params['namespaces'], expiresAt }
}

function readWallet(metadata: unknown): Wallet {
  const { name, icons, redirect } = toRecord(metadata)
  const { native, universal } = toRecord(redirect)
  return {
    name: typeof name === 'string' ? name : '',
    icons: Array.isArray(icons) ? icons.filter((icon): icon is string => typeof icon === 'string') : [],
    ...(typeof native === 'string' && { native }),
    ...(typeof universal === 'string' && { universal }),
  }
}
