import type { ChainId, Family } from '../chains/network.ts'

export type Status = 'requires_payment_method' | 'waiting_payment' | 'processing' | 'succeeded' | 'bounced' | 'expired'

/** What a payer chose. The words in it are the backend's own; the address is its route's. */
export type Method = {
  type: string
  exchange: string | null
  routeId: string
  /** What was said to be sent, in base units of the route's asset; null where the payer may send any. */
  units: bigint | null
  /** End of what was told for it, in ms since epoch, where that is before the session's. */
  expiresAt: number | null
  /** ms since epoch. */
  createdAt: number
}

/** What a host says of a deposit to its payer. */
export type Display = { title: string; verb: string; themeCssUrl?: string | undefined }

/** One funding session, whatever face speaks of it. */
export type Session = {
  id: string
  backend: string
  mode: 'test' | 'live'
  clientSecret: string
  status: Status
  /** ms since epoch, by the sandbox's clock. */
  createdAt: number
  expiresAt: number
  target: { chainId: ChainId; asset: string; address: string }
  /** What must land, in base units of the target asset; null when the payer chooses. */
  lockedUnits: bigint | null
  /** Where a deposit goes back to that could not be delivered, unless its route says so. */
  refundTo: string | null
  /** Where a refund is paid: as the money came, or as it should have arrived. */
  refundsAt: 'source' | 'target'
  display: Display | null
  /** What is taken of each deposit: millionths of a dollar. */
  feeMicroUsd: bigint
  externalId: string | null
  metadata: Record<string, string> | null
  /** One deposit only: what comes later is refunded. */
  strict: boolean
  /** A deposit after expiry still moves the status. */
  reportsLate: boolean
  /** What only the backend's face reads. */
  variant: 'seed' | 'newer'
  requiresMemo: boolean
  flatErrors: boolean
  method: Method | null
  /** The settlement that the status speaks of. */
  leadId: string | null
}

/** One way into a session: what it takes, and the address that takes it. It stays live as long as its session is known. */
export type Route = AssetRoute | AnyRoute

type RouteBase = { id: string; sessionId: string; receiver: string; refundTo: string }

/** Takes one asset on one chain. */
export type AssetRoute = RouteBase & { takes: 'asset'; chainId: ChainId; asset: string }

/** Takes every known asset on every chain of a family, at one address. */
export type AnyRoute = RouteBase & { takes: 'any'; family: Family }

export type DepositStage = 'unsettled' | 'settling' | 'delivered' | 'refunded' | 'dropped' | 'unsupported'

/** One transfer into a route's address, as read from the chain. */
export type Deposit = {
  id: string
  routeId: string
  sessionId: string
  chainId: ChainId
  asset: string
  from: string
  units: bigint
  hash: string
  block: bigint
  /** `dropped`: a reorg took it back. `unsupported`: not what the route takes, so it stays where it is. */
  stage: DepositStage
}

export type Transaction = { hash: string; chainId: ChainId; asset: string; to: string; units: bigint; block: bigint }

/** `dissolved`: a reorg took its deposits back before anything was paid. */
export type SettlementStage = 'confirming' | 'delivering' | 'sweeping' | 'refunding' | 'done' | 'dissolved'

/** What is done about one or more deposits of a route, all in one asset: delivered once or refunded once. */
export type Settlement = {
  id: string
  sessionId: string
  routeId: string
  chainId: ChainId
  asset: string
  depositIds: string[]
  /** Sum of its deposits, in base units of the asset. */
  units: bigint
  stage: SettlementStage
  /** Whether it must go back whatever happens, and why it went back. */
  refundReason: string | null
  /** Not paid on before this time of the sandbox's clock, in ms. */
  readyAt: number
  delivery: Transaction | null
  sweep: Transaction | null
  refund: Transaction | null
}

/** One webhook, as it is sent. */
export type Webhook = {
  id: string
  backend: string
  /** What it is about; a payment that is no session's stands for itself. */
  sessionId: string
  type: string
  status: string
  body: string
  state: 'pending' | 'sent' | 'given_up'
  attempts: number
}

/** How far a chain was read. */
export type Cursor = { id: ChainId; block: bigint; hash: string }

/** One pay link that was given out: what its page pays, once. */
export type Order = {
  id: string
  sessionId: string | null
  exchange: string
  chainId: ChainId
  asset: string
  to: string
  units: bigint
  hash: string | null
}
