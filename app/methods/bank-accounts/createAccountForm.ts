import { onCleanup, untrack } from 'solid-js'
import type { Form } from '../../forms/createForm.ts'
import type { Draft } from '../../forms/makeDrafts.ts'
import type { RunningSession } from '../../session/SessionContext.tsx'
import { useSession } from '../../session/SessionContext.tsx'
import { formsKit } from '../kits.ts'
import type { AccountValues } from './accountDraft.ts'
import { accountNames, checkAccount, emptyAccount, isWholeNumber, toNewAccount } from './accountDraft.ts'

let drafts: ((session: RunningSession) => Draft<AccountValues>) | undefined

/** Makes the form of a new bank account; `onAdded` hears when the backend has it. Leaving the screen clears it, but not for a new sign-in. */
export function createAccountForm(onAdded: () => void): Form<AccountValues> {
  const { createForm, makeDrafts } = formsKit.use()
  const session = useSession()
  drafts ??= makeDrafts<AccountValues, RunningSession>({ empty: emptyAccount, isDone: () => false, window })
  const draft = drafts(session)
  onCleanup(() => comesBack(session) || draft.clear())
  return createForm<AccountValues>({
    draft,
    names: () => accountNames,
    codes: ['routingNumber', 'accountNumber'],
    check: checkAccount,
    isWhole: isWholeNumber,
    async send(values) {
      await session.ramp?.pass((ramp, signal) => ramp.addAccount(toNewAccount(values), signal))
      draft.clear()
      onAdded()
    },
  })
}

/** Tells whether a form that leaves the screen comes back: it does after a new sign-in, and not when the payer went on or back. */
function comesBack({ state }: RunningSession): boolean {
  const now = untrack(state)
  return now.status === 'requires_action' && now.session.gate.kind === 'wallet_sign_in'
}
