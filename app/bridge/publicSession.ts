import type { Issue, SessionStatus } from '../model/session.ts'

/** What a session looks like to a host. Never the client secret. */
export type PublicSession = {
  readonly sessionId: string
  readonly backend: string
  readonly status: SessionStatus
  readonly isTest: boolean
  readonly issue?: Issue
  /** Ms since epoch. */
  readonly expiresAt?: number
  readonly target: PublicAmount & { readonly address: string }
}

/** An amount of an asset: CAIP-2, CAIP-19, base units as text where known. */
export type PublicAmount = { readonly chainId: string; readonly assetId: string; readonly amount?: string }

/** One of the three transactions as far as the page knows it. */
export type PublicTransaction = Partial<PublicAmount> & { readonly txHash?: string }
