/** An operator at the vendor's, and what the sandbox shall do for its payers. */
export type Organization = {
  id: string
  name: string
  status: 'ACTIVE' | 'INACTIVE' | 'SUSPENDED'
  walletAuthEnabled: boolean
  /** Which of the vendor's shapes its calls are answered in. */
  variant: 'seed' | 'newer'
  /** Signs its payers' tokens, in hex. */
  signingKey: string
  /** Whether its payers have to accept terms. */
  terms: 'required' | 'not_required'
  /** Whether a bank account is verified by itself after a while. */
  verifiesAccounts: boolean
  /** Whether a sale needs the coins at its sender's address when it is made. */
  checksBalance: boolean
  /** What becomes of a customer whose e-mail address is known: a one-time code, or a refusal. The newer shape alone. */
  knownEmail: 'code' | 'refused'
}

/** A message to be signed once. Its id is the nonce. */
export type Challenge = {
  id: string
  organizationId: string
  /** An address in lower case. */
  publicKey: string
  message: string
  /** ms since epoch. */
  expiresAt: number
  isUsed: boolean
}

/** One signed-in wallet. Its id is the vendor's `session_id`. */
export type SignIn = {
  id: string
  uuid: string
  organizationId: string
  publicKey: string
  platform: string
  ipAddress: string
  userAgent: string
  /** ms since epoch. */
  createdAt: number
  expiresAt: number
  lastActivityAt: number
  /** When it was signed out; null = never. */
  endedAt: number | null
  /** The known e-mail address that a one-time code was sent to. */
  codeSentTo: string | null
}

export type KycStatus =
  'not_started' | 'incomplete' | 'awaiting_ubo' | 'under_review' | 'approved' | 'rejected' | 'paused' | 'offboarded'

export type CustomerStatus = 'ACTIVE' | 'UNDER_REVIEW' | 'SUSPENDED' | 'REJECTED' | 'PENDING'

/** A person or company whose identity is checked. Of its data only what is shown again is kept. */
export type Customer = {
  id: string
  organizationId: string
  /** Addresses in lower case that act for it. */
  wallets: readonly string[]
  type: 'INDIVIDUAL' | 'BUSINESS'
  status: CustomerStatus
  countryCode: string
  name: string
  email: string
  kyc: KycStatus
  /** When a review ends well, in ms since epoch; null = no review ends by itself. */
  kycReviewedAt: number | null
  kycCompletedAt: number | null
  terms: 'pending' | 'accepted' | 'not_required'
  termsAcceptedAt: number | null
  createdAt: number
}

/** A link to a page that the vendor hosts for a customer: its identity check, or its terms. */
export type HostedLink = {
  id: string
  kind: 'kyc' | 'terms'
  customerId: string
  /** Where the payer goes back to; null = nowhere is known. */
  redirectUrl: string | null
  /** ms since epoch. */
  expiresAt: number
}

/** A bank account of a customer; of its numbers only the last digits are kept. */
export type BankAccount = {
  id: string
  customerId: string
  status: 'ACTIVE' | 'PENDING' | 'INACTIVE'
  currency: string
  bankName: string
  accountName: string
  holderName: string
  last4: string
  routingLast4: string
  /** When it is verified by itself, in ms since epoch; null = it is not. */
  verifiedAt: number | null
  createdAt: number
}
