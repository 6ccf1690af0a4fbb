import type { BaseUnits } from '../chains/amount.ts'
import type { Asset } from '../chains/assets.ts'
import type { Family } from '../chains/caip.ts'

/** What the payer must do now. A backend says what to pay; a payment method says how. */
export type Instruction = Transfer | AnyTransfer | Sign | Redirect | BankTransfer | Untold
export type InstructionKind = Instruction['kind']

/** Send this asset to this receiver address. */
export type Transfer = {
  readonly kind: 'transfer'
  readonly asset: Asset
  readonly receiverAddress: string
  /** Absent where the payer chooses how much, from `minAmount` on. */
  readonly amount?: QuotedAmount
  /** Smallest amount the route carries, in the asset's base units. */
  readonly minAmount?: BaseUnits
  readonly fees: readonly Fee[]
  /** The backend's own wallet links, already checked: https or a known wallet scheme. */
  readonly walletLinks: readonly WalletLink[]
  readonly memo: Memo
  /** Present when the route is a withdrawal from this exchange. */
  readonly withdrawal?: Withdrawal
  /** End of this address, ms since epoch, where it ends before the session. */
  readonly expiresAt?: number
  /** Until when the amount holds, ms since epoch, where it is worth another amount afterwards: the address goes on. */
  readonly rateUntil?: number
  /** Only what comes from this address counts: an exchange cannot send it. */
  readonly senderAddress?: string
  /** Who would show it again; absent where the backend does. */
  readonly held?: Holder
}

/** An amount to send. `exact`: the contract wants this very amount; `derived`: target plus the route's fees; `about`: no better word is known; `suggested`: another amount goes as well. */
export type QuotedAmount = { readonly units: BaseUnits; readonly basis: 'exact' | 'derived' | 'about' | 'suggested' }

/** A fee line as the backend words it, or `total` for all of them; `amount` is decimal text for display only. */
export type Fee = { readonly kind: string; readonly amount: string; readonly symbol: string }

/** A link of the backend into a wallet app. */
export type WalletLink = { readonly app: string; readonly label: string; readonly url: string }

/** Whether the receiver needs a memo beside the address; `unknown` must never be shown as ready to pay. */
export type Memo =
  { readonly kind: 'none' } | { readonly kind: 'known'; readonly value: string } | { readonly kind: 'unknown' }

/** How one exchange names a withdrawal to this address. */
export type Withdrawal = { readonly exchange: string; readonly network: string; readonly minAmount?: BaseUnits }

/**
 * Send one of several assets, on whichever of their networks, to one receiver address. The backend names none of them: the
 * deployment's dated list does. How much is the session's target amount, in the worth of whatever is sent.
 */
export type AnyTransfer = {
  readonly kind: 'any_transfer'
  /** Whose address rules the receiver follows. */
  readonly family: Family
  readonly receiverAddress: string
  /** What arrives, best first. */
  readonly accepts: Accepts
  /** End of this address, ms since epoch, where it ends before the session. */
  readonly expiresAt?: number
}

/** What one address takes, and since when that was known to be so. */
export type Accepts = {
  readonly assets: readonly Asset[]
  /** The day the list was last checked, `YYYY-MM-DD`. */
  readonly checkedOn: string
}

/** Sign and send a prepared transaction: one of Solana, a call of an EVM chain, or one of a family that no wallet here signs. */
export type Sign =
  SignOf<'solana', Prepared> | SignOf<'evm', PreparedCall> | SignOf<Exclude<Family, 'solana' | 'evm'>, never>

/** What is to be signed in one family. */
export type SignOf<Of extends Family, What> = {
  readonly kind: 'sign'
  readonly family: Of
  /** Absent where the backend told it once, to another page than this, or has none yet: a fresh one is a tap away. */
  readonly prepared?: What
  /** End of the price and of what was prepared for it, ms since epoch. */
  readonly expiresAt?: number
}

/** A transaction of Solana that a backend prepared for one account. */
export type Prepared = {
  /** As it came; an island judges it before anyone signs. */
  readonly transaction: string
  readonly asset: Asset
  readonly amount?: QuotedAmount
  /** The account it was asked for: who pays and signs. */
  readonly account: string
  readonly price?: Price
}

/** A call of a contract that a backend prepared for one account of an EVM chain. What its data do is the vendor's word. */
export type PreparedCall = {
  /** What the payer pays with; its chain is the call's. */
  readonly asset: Asset
  readonly amount: QuotedAmount
  readonly account: string
  /** The contract that is called. */
  readonly to: string
  /** `0x` and hex. */
  readonly data: string
  /** The chain's own coin that goes along, in its base units. */
  readonly value: BaseUnits
  readonly gasLimit?: bigint
  /** What must be allowed first: this spender, this much of the asset's token, never more. */
  readonly approval?: { readonly spender: string; readonly units: BaseUnits }
  readonly price?: Price
}

/** What a prepared payment costs and brings, as the backend words it. */
export type Price = {
  /** What lands, in the target's base units. */
  readonly arrives?: BaseUnits
  readonly fees: readonly Fee[]
}

/** Go on at this page of an exchange or provider. */
export type Redirect = {
  readonly kind: 'redirect'
  readonly url: string
  /** Name of the exchange or provider, for people. */
  readonly provider: string
  /** What the provider wants said while the payer is there, cleaned text. */
  readonly waitingMessage?: string
  readonly expiresAt?: number
  /** False where the session will not learn of the payment: the payer's balance is the proof. */
  readonly confirmsItself: boolean
}

/** Transfer from a bank to these account details. They are the provider's, never the payer's. */
export type BankTransfer = {
  readonly kind: 'bank_transfer'
  /** A rail, or the backend's own word for one that the page does not know. */
  readonly rail: string
  /** Exact decimal text; `currency` is ISO 4217, upper-case. */
  readonly amount: { readonly text: string; readonly currency: string }
  /** What the bank's answer is matched by: it goes into the transfer to the letter. */
  readonly reference?: string
  /** What the backend says of the reference, cleaned text. */
  readonly message?: string
  readonly rows: readonly BankRow[]
  /** Who would show it again; absent where the backend does. */
  readonly held?: Holder
}

/** One line of an account's details. */
export type BankRow = {
  readonly label: 'beneficiary' | 'account_number' | 'routing_number' | 'bank_name'
  readonly value: string
}

/** Who keeps what the backend tells once: this tab for as long as it lives, or this device by the payer's wish. */
export type Holder = 'tab' | 'device'

/** There is something to do, and the backend told it once, to another page than this. */
export type Untold = { readonly kind: 'untold' }

/** Which instructions each payment method can carry out. */
export const pays = {
  evm_wallet: ['transfer', 'any_transfer', 'sign'],
  deposit_address: ['transfer', 'any_transfer'],
  exchange: ['transfer', 'redirect'],
  solana_wallet: ['sign'],
  bank: ['bank_transfer'],
} as const satisfies Record<string, readonly InstructionKind[]>

/** A way of paying. */
export type MethodKind = keyof typeof pays

/** Tells whether a payment method can carry out an instruction: of what is to be signed, only its own family's. */
export function canPay(method: MethodKind, instruction: Instruction): boolean {
  if (instruction.kind === 'sign' && instruction.family !== (method === 'evm_wallet' ? 'evm' : 'solana')) return false
  return (pays[method] as readonly InstructionKind[]).includes(instruction.kind)
}
