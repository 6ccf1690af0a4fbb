import type { BankLeg } from '../model/ramp.ts'
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
  /** Of a payment into a bank, the address is empty: a payer's account is nobody's to know. */
  readonly target: PublicAmount & { readonly address: string }
  /** The backend's id of the payment, where the session id is another. */
  readonly transferId?: string
  /** The bank's side, of a payment that has one: which way money goes, by which rail, how much and how far it is. Nothing in it names the payer's account. */
  readonly bank?: BankLeg
}

/** An amount of an asset: CAIP-2, CAIP-19, base units as text where known. */
export type PublicAmount = { readonly chainId: string; readonly assetId: string; readonly amount?: string }

/** One of the three transactions as far as the page knows it. */
export type PublicTransaction = Partial<PublicAmount> & { readonly txHash?: string }
