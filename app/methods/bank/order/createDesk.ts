import type { Accessor } from 'solid-js'
import { createSignal } from 'solid-js'
import { createPart, valueOf } from '../../../lib/createPart.ts'
import type { Part } from '../../../lib/createPart.ts'
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

/** Asks at once for the market and the bank accounts, beside each other. */
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
  return {
    part,
    desk: () => {
      const known: { readonly market: Market; readonly account: string | undefined } | undefined = valueOf(part)
      return known && { ...known, accounts: accounts(), region }
    },
    lookAgain: async () => void setAccounts(await readAccounts()),
  }
}

/** Gives the region that a browser's language names, as `US` of `en-US`. */
function regionOf(language: string): string | undefined {
  return /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?-([A-Z]{2})\b/.exec(language)?.[1]
}
