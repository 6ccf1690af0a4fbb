import type { BaseUnits } from '../chains/amount.ts'
import type { Asset } from '../chains/assets.ts'
import type { Caip2, Family } from '../chains/caip.ts'
import { familyOf } from '../chains/caip.ts'
import type { Accepts, Instruction, MethodKind } from './instruction.ts'
import type { BankLeg, IdentityStanding } from './ramp.ts'

/**
 * One deposit attempt as its backend sees it, in our words and units. Everything is converted by the adapter's
 * `toSession.ts`; nothing here is a wire value.
 */
export type Session = {
  [Status in SessionStatus]: SessionFacts & { readonly status: Status } & (Status extends keyof StatusFacts
      ? StatusFacts[Status]
      : unknown)
}[SessionStatus]

/** The words for where a deposit stands. Public: hosts receive them. */
export type SessionStatus =
  | 'requires_payment_method'
  | 'requires_action'
  | 'waiting_payment'
  | 'processing'
  | 'succeeded'
  | 'bounced'
  | 'expired'
  | 'failed'
  | 'cancelled'

/** What a status brings with it. */
export type StatusFacts = {
  requires_action: { readonly gate: Gate }
  waiting_payment: { readonly instruction: Instruction }
}

/** What is known in every status. */
export type SessionFacts = {
  /** The deployment's id of the backend. */
  readonly backend: string
  readonly sessionId: string
  /** No real money moves. */
  readonly isTest: boolean
  readonly target: Target
  /** Verb and title by the backend, cleaned text; absent where the contract has none. */
  readonly title?: string
  readonly verb?: string
  readonly offers: readonly Offer[]
  readonly issue?: Issue
  /** Ms since epoch. */
  readonly expiresAt?: number
  /** The way chosen last, for screens that follow the payment. */
  readonly route?: Route
  readonly sourceTransfer?: Transaction
  readonly delivery?: Transaction
  readonly refund?: Transaction
  /** It can be called off now: nothing was sent, as far as the backend knows. */
  readonly isCancellable?: true
  /** The receiver address goes on taking money after the end of the session. */
  readonly isAddressReusable: boolean
  /** What the backend documents of a payment of another amount than was asked for; absent where it documents nothing. */
  readonly otherAmounts?: OtherAmounts
  /** The bank's side, of a payment that has one. */
  readonly bank?: BankLeg
  /** The backend's id of the payment, where the link's session id is another. */
  readonly transferId?: string
  /** The backend's own status text, for support, never for logic. */
  readonly backendStatus: string
}

/** Where the money finally lands: at an address, or in a bank account, on the chain that `chains/bank.ts` names. */
export type Target = {
  readonly asset: Asset
  /** Of a bank account, its bank and last digits as far as they are known; empty until anybody has said. */
  readonly address: string
  /** Locked amount that lands; absent = the payer chooses. */ readonly amount?: BaseUnits
  /** The backend or the payer still chooses among several to land in: another may be told later. */
  readonly isOpen?: true
}

/** What becomes of another amount: `taken`: it counts as it is, from the minimum on; `held`: it stays with whoever is paid, and nothing tops it up. */
export type OtherAmounts = 'taken' | 'held'

/** What is sent from where to where on the way: one asset, or any of several of a family until it is known which. */
export type Route = (
  | { readonly asset: Asset; readonly receiverAddress?: string }
  | { readonly asset?: undefined; readonly family: Family; readonly receiverAddress: string }
) & {
  /** When it was made, ms since epoch, where the backend tells: one made at another time is another route. */
  readonly since?: number
}

/** One of the three transactions of a deposit. */
export type Transaction = {
  readonly chainId: Caip2
  readonly hash: string
  readonly amount?: BaseUnits
  /** The coin of the amount, where it is neither the one that was sent nor, of a delivery, the target's. */
  readonly asset?: Asset
}

/** A payment method that this session allows, with what has to be known before it is chosen. */
export type Offer = {
  [Kind in MethodKind]: { readonly kind: Kind } & (Kind extends keyof OfferFacts ? OfferFacts[Kind] : unknown)
}[MethodKind]

/** What an offer brings with it. */
export type OfferFacts = {
  /** Absent where the backend lists what may be sent: then `sourceAssets` tells. */
  deposit_address: {
    readonly routes?: readonly AddressRoute[]
    /** A refund address is asked for whatever is sent: nobody but the payer can name one. It may be left out. */
    readonly asksRefund?: true
  }
  /** `prepares`: the backend prepares the transaction of the coin that the payer picks, and says in its price how much. */
  evm_wallet: { readonly prepares?: true }
  /** Pages of exchanges and providers that this session can be paid at; absent where the page's own guide is used. */
  exchange: { readonly pages?: readonly ProviderPage[] }
  /** `prepares`: the payer picks the coin alone; how much of it is in the price that comes with the transaction. */
  solana_wallet: { readonly prepares?: true }
}

/** A way to get an address: one for any of several assets, or one for an asset, whose amount is said first and which ends before the session. Neither takes a refund address. */
export type AddressRoute =
  | { readonly kind: 'any'; readonly family: Family; readonly accepts: Accepts }
  | { readonly kind: 'asset'; readonly asset: Asset }

/** A page of an exchange or provider. */
export type ProviderPage = {
  /** The backend's word for it. */
  readonly id: string
  readonly name: string
  readonly needsAmount: boolean
}

/** What must be done before paying. What a gate's own screen asks and lists comes from the backend's `ramp`. */
export type Gate =
  | { readonly kind: 'wallet_sign_in' }
  | { readonly kind: 'customer' }
  | { readonly kind: 'one_time_code' }
  /** `isForPayment`: a payment that is under way waits for it. */
  | { readonly kind: 'identity'; readonly standing: IdentityStanding; readonly isForPayment?: true }
  /** `url`: where they are read and accepted, a link that was checked; `identity`: what is looked at meanwhile. */
  | { readonly kind: 'terms'; readonly url: string; readonly identity?: IdentityStanding }
  | { readonly kind: 'bank_account' }
  | { readonly kind: 'risk_review' }

/** A trait of the payment beside its status. */
export type Issue =
  | 'underpaid'
  | 'overpaid'
  | 'review'
  | 'risk_blocked'
  | 'instructions_unavailable'
  /** Another page began the payment and holds what it takes to go on: this one only watches. */
  | 'watch_only'
  /** The payment was sent and confirmed, and the backend says no word of its delivery. */
  | 'delivery_unreported'
  /** What it takes to go on with the payment is in this page alone: closing it loses that. */
  | 'keep_open'
  /** The payer said to have paid, and nobody has seen the payment yet. */
  | 'reported_paid'
  /** The money is on its way back; nobody tells when it is there. */
  | 'refund_started'
  /** What lets this page look has ended: it shows what it saw last. */
  | 'key_ended'

/** Gives the family whose address rules a route follows. */
export function familyOn(route: Route): Family {
  return route.asset ? familyOf(route.asset.chainId) : route.family
}
