import type { Accessor } from 'solid-js'
import { createSignal, onCleanup } from 'solid-js'
import { createPart, valueOf } from '../../../lib/createPart.ts'
import type { Part } from '../../../lib/createPart.ts'
import { makeListener } from '../../../lib/makeListener.ts'
import { makePoll } from '../../../lib/poll.ts'
import type { BankAccount, Market } from '../../../model/ramp.ts'
import type { RampCommands } from '../../../session/SessionContext.tsx'
import type { Desk } from './choicesOf.ts'

/** What an order is made from, as it loads. */
export type Desking = {
  readonly part: Part<unknown>
  readonly desk: Accessor<Desk | undefined>
  /** Asks for the bank accounts anew. */
  lookAgain(): Promise<void>
}

/** How often accounts are looked at while none can be used. */
const lookMs = 15_000

/**
 * Asks at once for the market and the bank accounts, beside each other. While no account is ready, they are looked at
 * again and again, as long as somebody can see it; whoever draws it ends that.
 */
export function createDesk(ramp: RampCommands, language: string): Desking {
  const [accounts, setAccounts] = createSignal<readonly BankAccount[]>([])
  const readAccounts = () => ramp.ask((known, signal) => known.accounts(signal))
  const part = createPart(async () => {
    const [market, known, account] = await Promise.all([
      ramp.ask((backend, signal) => backend.market(signal)),
      readAccounts(),
      ramp.ask((backend) => Promise.resolve(backend.account())),
    ])
    setAccounts(known)
    return { market, account }
  })
  const region = regionOf(language)
  const look = async () => void setAccounts(await readAccounts())
  const isWaiting = () => !document.hidden && valueOf(part) !== undefined && !accounts().some(isReady)
  const poll = makePoll(
    // A look that fails is followed by another one.
    () => (isWaiting() ? look().catch(() => undefined) : Promise.resolve()),
    () => lookMs,
  )
  void poll.now()
  onCleanup(poll.stop)
  onCleanup(makeListener(document, 'visibilitychange', () => void (isWaiting() && poll.now())))
  return {
    part,
    desk: () => {
      const known: { readonly market: Market; readonly account: string | undefined } | undefined = valueOf(part)
      return known && { ...known, accounts: accounts(), region }
    },
    lookAgain: look,
  }
}

function isReady({ standing }: BankAccount): boolean {
  return standing === 'ready'
}

/** Gives the region that a browser's language names, as `US` of `en-US`. */
function regionOf(language: string): string | undefined {
  return /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?-([A-Z]{2})\b/.exec(language)?.[1]
}
