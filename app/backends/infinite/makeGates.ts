import { isDepositError } from '../../errors.ts'
import type { BankAccount, IdentityStanding } from '../../model/ramp.ts'
import type { Gate } from '../../model/session.ts'
import { checkPage } from './checkPage.ts'
import { customerIdOf } from './customerIdOf.ts'
import type { Calls } from './makeCalls.ts'
import type { Key } from './makeKey.ts'
import { toAccounts } from './toAccounts.ts'
import { toIdentity } from './toIdentity.ts'
import { textAt } from './wire.ts'

/** What stands before an order. */
export type Gates = {
  /** Gives the next gate, or nothing where an order can be made. What the payer alone can move is not asked for again. */
  read(signal: AbortSignal): Promise<Gate | undefined>
  /** Gives where the identity check stands, for a payment that waits for it. */
  identity(signal: AbortSignal): Promise<IdentityStanding>
  /** Lists the bank accounts. */
  accounts(signal: AbortSignal): Promise<readonly BankAccount[]>
  /** Notes that a one-time code is on its way; its e-mail address is in memory alone. */
  expectCode(email: string): void
  /** Gives the address that a code was sent to. */
  codeAddress(): string | undefined
  /** Forgets what was known: of another customer, or because the backend said otherwise. */
  reset(): void
}

type Terms = { readonly url: string } | 'done'

/** What gates are read with. `pages`: origins on which terms may be. */
export type GateParts = {
  readonly backend: string
  readonly calls: Calls
  readonly key: Key
  readonly pages: readonly string[]
}

/** Makes the reader of what stands before an order. */
export function makeGates({ backend, calls, key, pages }: GateParts): Gates {
  let email: string | undefined
  let identity: IdentityStanding | 'passed' | undefined
  let terms: Terms | undefined
  let hasAccount: boolean | undefined
  const path = (rest: string) => `/v1/headless/customers/${customerIdOf(key, backend)}/${rest}`

  const askIdentity = async (signal: AbortSignal) => {
    if (identity === 'passed') return identity
    const told = await calls.get(path('kyc-status'), signal).then(toIdentity, none<IdentityStanding>('not_started'))
    return (identity = key.read()?.barred ?? told)
  }
  const askTerms = async (signal: AbortSignal): Promise<Terms> => {
    // Nobody comes to the terms before the identity check goes on.
    const isLater = identity !== undefined && identity !== 'passed' && identity !== 'under_review'
    if (terms !== undefined && (terms === 'done' || isLater)) return terms
    const answer = await calls.get(path('tos'), signal).catch(none(undefined))
    const isPending = answer && textAt(answer, 'status')?.toLowerCase() === 'pending'
    if (!isPending) return (terms = 'done')
    // Each answer has a link of its own, and the first one is as good for a day.
    return (terms ??= { url: safeUrl(textAt(answer, 'tosUrl'), pages) })
  }
  const accounts = async (signal: AbortSignal) => {
    const list = toAccounts(await calls.get(path('accounts'), signal))
    hasAccount = list.length > 0
    return list
  }
  const gateOf = async (signal: AbortSignal): Promise<Gate | undefined> => {
    const isKnown = key.read()?.isOnboarded === true && hasAccount === undefined
    const [standing, due] = await Promise.all([askIdentity(signal), askTerms(signal), isKnown && accounts(signal)])
    if (due !== 'done' && (standing === 'passed' || standing === 'under_review'))
      return { kind: 'terms', url: due.url, ...(standing !== 'passed' && { identity: standing }) }
    if (standing !== 'passed') return { kind: 'identity', standing }
    if (hasAccount === undefined) await accounts(signal)
    return hasAccount ? undefined : { kind: 'bank_account' }
  }
  return {
    async read(signal) {
      const login = key.read()
      if (!login) return { kind: 'wallet_sign_in' }
      if (login.customerId !== undefined) return gateOf(signal)
      // A JWT of the host's does not say whose it is: a wallet does.
      if (login.account === undefined) return { kind: 'wallet_sign_in' }
      return { kind: email === undefined ? 'customer' : 'one_time_code' }
    },
    async identity(signal) {
      if (key.read()?.customerId === undefined) return 'unknown'
      identity = undefined
      const standing = await askIdentity(signal)
      return standing === 'passed' ? 'unknown' : standing
    },
    accounts,
    expectCode: (address) => void (email = address),
    codeAddress: () => email,
    reset() {
      email = identity = terms = hasAccount = undefined
    },
  }
}

/** What is not there is what it would be without it. */
function none<Value>(value: Value): (thrown: unknown) => Value {
  return (thrown) => {
    if (isDepositError(thrown, 'session_not_found')) return value
    throw thrown
  }
}

/** A link that may not be opened is none: the screen says so. */
function safeUrl(url: string | undefined, pages: readonly string[]): string {
  try {
    return checkPage(url ?? '', pages)
  } catch (thrown) {
    if (isDepositError(thrown, 'link_refused')) return ''
    throw thrown
  }
}
