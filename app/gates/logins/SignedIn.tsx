import type { JSX } from 'solid-js'
import { createEffect, createSignal, on, onCleanup, Show } from 'solid-js'
import { shortAddress } from '../../i18n/describeLanding.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enLogins } from '../../i18n/enLogins.ts'
import { isLive } from '../../model/depositState.ts'
import { useSession } from '../../session/SessionContext.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Logins } from './Logins.tsx'

/** Says in one line with which account the payer is signed in; inside is where else. Nothing while nobody is. */
export function SignedIn(): JSX.Element {
  const { text, fill } = useText().with(enLogins)
  const session = useSession()
  const [account, setAccount] = createSignal<string>()
  let isGone = false
  onCleanup(() => (isGone = true))
  createEffect(
    on(session.state, () => {
      const ask = session.ramp?.ask((ramp) => Promise.resolve(ramp.account()))
      void ask?.then((known) => isGone || setAccount(known)).catch(() => undefined)
    }),
  )
  const isIn = () => {
    const state = session.state()
    return isLive(state) && !(state.status === 'requires_action' && state.session.gate.kind === 'wallet_sign_in')
  }
  const words = () => {
    const known = account()
    return known ? fill(text().logins.as, { account: shortAddress(known) }) : text().logins.in
  }
  return (
    <Show when={isIn() && session.ramp}>
      <Disclosure class="whole" summary={words()} aside={text().logins.sessions}>
        <Logins />
      </Disclosure>
    </Show>
  )
}
