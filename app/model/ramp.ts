import type { Asset } from '../chains/assets.ts'
import type { Fee } from './instruction.ts'

/** Which way money goes: `buy`: from a bank to a coin; `sell`: from a coin to a bank. */
export type Direction = 'buy' | 'sell'

/** A bank's way of moving money. @see https://www.federalreserve.gov/paymentsystems/fedach_about.htm */
export type Rail = 'ach' | 'wire' | 'sepa' | 'spei'

/** Where a customer may be, and what is offered there. */
export type Country = {
  /** ISO 3166-1 alpha-2, or a union's code. */
  readonly code: string
  readonly name: string
  /** Nobody is taken from a country that is not. */
  readonly isAllowed: boolean
  /** The countries of a union, by their codes: a payer looks for their own. */
  readonly members: readonly string[]
  /** ISO 4217, upper-case. */
  readonly currencies: readonly string[]
  readonly rails: Readonly<Record<Direction, readonly Rail[]>>
}

/** A coin on a network that can be bought or sold. */
export type Coin = {
  readonly asset: Asset
  /** The backend's own name of it: a bridged token may go by the native one's. */
  readonly code: string
  /** Countries by their codes, a union by its own. */
  readonly countries: Readonly<Record<Direction, readonly string[]>>
  /** How many blocks the network adds before it counts. */
  readonly confirmations?: number
  readonly limits: Limits
}

/** Bank money. */
export type Money = { readonly currency: string; readonly decimals: number; readonly limits: Limits }

/** The least and the most of one transfer, exact decimal text in its own unit. */
export type Limits = { readonly least?: string; readonly most?: string }

/** What can be bought and sold, and by whom. */
export type Market = {
  readonly directions: readonly Direction[]
  readonly countries: readonly Country[]
  readonly coins: readonly Coin[]
  readonly money: readonly Money[]
}

/** What the payer wants, as far as a price needs it. */
export type Wish = {
  readonly direction: Direction
  /** ISO 4217, upper-case. */
  readonly currency: string
  readonly asset: Asset
  /** Exact decimal text of what is paid: bank money to buy, the coin to sell. */
  readonly amount: string
}

/** What the payer confirms, whole. */
export type Order = Wish & {
  readonly rail: Rail
  /** The payer's bank account, by the backend's id. */
  readonly accountId: string
  /** The payer's own address: where the coin lands, or where it is sent from. */
  readonly address: string
}

/** What a wish would cost and bring now. It is indicative: the backend holds no price. Amounts are exact decimal text. */
export type PriceGuide = {
  readonly pays: { readonly amount: string; readonly symbol: string }
  readonly gets: { readonly amount: string; readonly symbol: string }
  readonly fees: readonly Fee[]
  /** Of one coin, in bank money. */
  readonly rate?: string
  /** When it is too old to be shown, ms since epoch by this device. */
  readonly expiresAt: number
}

/** A bank account that the customer added; nothing in it names the whole number. */
export type BankAccount = {
  readonly accountId: string
  readonly bankName: string
  /** The last digits. */
  readonly ending: string
  readonly holderName?: string
  readonly currency?: string
  readonly kind?: 'checking' | 'savings'
  /** `ready` alone can be chosen. */
  readonly standing: 'ready' | 'pending' | 'unverified' | 'inactive'
}

/** A bank account as the payer types it in. Never stored. */
export type NewBankAccount = {
  readonly bankName: string
  readonly accountNumber: string
  readonly routingNumber: string
  /** The payer's own name for it. */
  readonly accountName: string
  readonly ownerName: string
}

/** A customer as the payer types it in. Never stored. */
export type NewCustomer = { readonly country: string; readonly email: string } & (
  | {
      readonly kind: 'individual'
      readonly firstName: string
      readonly lastName: string
      readonly street: string
      readonly city: string
      readonly state: string
      readonly postalCode: string
    }
  | { readonly kind: 'business'; readonly legalName: string; readonly website: string }
)

/** A message to sign in by. It is checked: it names the account, its nonce and a time, and nothing else. */
export type Challenge = {
  readonly account: string
  /** What is signed, to the letter. */
  readonly message: string
  readonly nonce: string
  /** Ms since epoch by this device. */
  readonly expiresAt: number
}

/** A place where the customer is signed in. Times are ms since epoch. */
export type Login = {
  readonly loginId: string
  /** Cleaned texts of the backend. */
  readonly device: string
  readonly ipAddress?: string
  readonly lastActiveAt?: number
  readonly expiresAt?: number
  readonly isCurrent: boolean
}

/** Where an identity check stands, until it is passed. `needs_owners`: of a business whose owners are asked. */
export type IdentityStanding =
  | 'not_started'
  | 'incomplete'
  | 'needs_owners'
  | 'under_review'
  | 'paused'
  | 'rejected'
  | 'offboarded'
  /** A word that the page does not know. */
  | 'unknown'

/** The bank's side of a payment. */
export type BankLeg = {
  readonly direction: Direction
  /** A rail, or the backend's own word for one that the page does not know. */
  readonly rail: string
  /** Exact decimal text, where it is known. */
  readonly amount?: string
  /** ISO 4217, upper-case. */
  readonly currency: string
  readonly stage?: Stage
  /** When it should be done, ms since epoch, where the backend says. */
  readonly completesAt?: number
  readonly fees: readonly Fee[]
  /** Blocks that the network adds before the coin counts, where they are known. */
  readonly confirmations?: number
}

/** How far a payment is, finer than its status; a word that the page does not know is none. */
export type Stage =
  | 'awaiting_funds'
  | 'awaiting_crypto'
  | 'funds_received'
  | 'payment_submitted'
  | 'payment_processed'
  | 'pending'
  | 'in_review'
  | 'sent'
  | 'refunded'
