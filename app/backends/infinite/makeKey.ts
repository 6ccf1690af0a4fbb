import type { IdentityStanding } from '../../model/ramp.ts'
import { isOver, tokenEnd } from './tokenEnd.ts'

/** What a sign-in gave: the right to act for a customer, for about an hour. */
export type Login = {
  readonly token: string
  /** Ms since epoch by this device; absent where nobody said. */
  readonly endsAt?: number
  /** The account that signed. */
  readonly account?: string
  readonly customerId?: string
  readonly loginId?: string
  /** The customer has passed the identity check before. */
  readonly isOnboarded?: boolean
  /** The customer may not act, whatever their identity check says. */
  readonly barred?: IdentityStanding
}

/** The right that this page acts by. */
export type Key = {
  /** Gives the login, or nothing where there is none or it has ended. */
  read(): Login | undefined
  keep(login: Login): void
  /** Forgets it: it was refused, or signed out. The link's own does not come back after that. */
  forget(): void
}

/**
 * Gives the right to act: what was signed in for in this tab, else the link's JWT. It never leaves `sessionStorage`, and
 * where storage throws it stays in memory. The end is looked at on each use.
 */
export function makeKey(
  sessionId: string,
  given: string,
  now: () => number,
  storage: () => Storage = () => window.sessionStorage,
): Key {
  const slot = `inlet:key:${sessionId}`
  const minted: Login | undefined = given ? { token: given, ...tokenEnd(given) } : undefined
  let memory: Login | undefined
  let isForgotten = false
  const write = (text: string) => quietly(() => storage().setItem(slot, text))
  const stored = () => quietly(() => readLogin(storage().getItem(slot)))
  const latest = () => {
    const kept = memory ?? stored()
    if (kept) return kept
    return isForgotten || quietly(() => storage().getItem(slot)) === forgotten(given) ? undefined : minted
  }
  return {
    read() {
      const login = latest()
      return login && isOver(login.endsAt, now()) ? undefined : login
    },
    keep(login) {
      isForgotten = false
      memory = login
      write(JSON.stringify(login))
      if (stored()?.token === login.token) memory = undefined
    },
    forget() {
      memory = undefined
      isForgotten = true
      write(forgotten(given))
    },
  }
}

/** The mark of a JWT that is not to be used again; another link may bring another. */
function forgotten(given: string): string {
  return `-${given.slice(-12)}`
}

function readLogin(text: string | null): Login | undefined {
  if (!text?.startsWith('{')) return undefined
  const login = JSON.parse(text) as Login
  return typeof login.token === 'string' ? login : undefined
}

/** Storage throws in third-party frames, and a full one takes nothing. */
function quietly<Value>(act: () => Value): Value | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
