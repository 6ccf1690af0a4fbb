import type { Accessor } from 'solid-js'
import { createRenderEffect } from 'solid-js'
import type { Form } from '../../forms/createForm.ts'
import type { Draft } from '../../forms/makeDrafts.ts'
import { formsKit } from '../../methods/kits.ts'
import { isLive } from '../../model/depositState.ts'
import type { RunningSession } from '../../session/SessionContext.tsx'
import { useSession } from '../../session/SessionContext.tsx'
import { checkCustomer } from './checkCustomer.ts'
import type { Home } from './countries.ts'
import { guessHome } from './countries.ts'
import type { CustomerValues } from './draft.ts'
import { emptyCustomer, namesFor } from './draft.ts'
import { stateKind } from './states.ts'
import { toNewCustomer } from './toNewCustomer.ts'

let drafts: ((session: RunningSession) => Draft<CustomerValues>) | undefined

/**
 * Makes the customer's form; `onSent` hears when the backend took it. Its country is the browser's at first, which nobody
 * hears of before the payer sends the form.
 */
export function createCustomerForm(homes: Accessor<readonly Home[]>, onSent: () => void): Form<CustomerValues> {
  const { createForm, makeDrafts } = formsKit.use()
  const session = useSession()
  drafts ??= makeDrafts<CustomerValues, RunningSession>({ empty: emptyCustomer, isDone: isPassed, window })
  const draft = drafts(session)
  createRenderEffect(() => {
    const isUntouched = draft.values() === emptyCustomer && !isPassed(session)
    if (isUntouched) draft.write({ country: guessHome(homes(), navigator.languages) })
  })
  const isOpen = (country: string) => homes().find(({ code }) => code === country)?.isOpen
  return createForm<CustomerValues>({
    draft,
    names: () => namesFor(draft.values().kind, stateKind(draft.values().country) !== undefined),
    codes: ['postalCode'],
    check: (name, values) => checkCustomer(name, values, isOpen),
    fieldOf: ({ code }) => (code === 'customer_known' ? { name: 'email', fault: { word: 'known' } } : undefined),
    async send(values) {
      await session.ramp?.pass((ramp, signal) => ramp.enroll(toNewCustomer(values), signal))
      onSent()
    },
  })
}

/** A customer who signs in anew, or corrects what a code was sent to, comes back to what they typed; nobody does later. */
function isPassed({ state }: RunningSession): boolean {
  const now = state()
  if (now.status !== 'requires_action') return isLive(now) || now.status === 'stopped'
  return !['wallet_sign_in', 'customer', 'one_time_code'].includes(now.session.gate.kind)
}
