import type { JSX } from 'solid-js'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { toDepositError } from '../../errors.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enLogins } from '../../i18n/enLogins.ts'
import { valueOf } from '../../lib/createPart.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { gateKit } from '../kits.ts'
import { AskLeave } from './AskLeave.tsx'
import type { Leaving } from './createLogins.ts'
import { createLogins } from './createLogins.ts'
import { deviceName } from './deviceName.ts'
import { LoginRow } from './LoginRow.tsx'

/** Lists where the payer is signed in, this page marked; each can be signed out of, after a question. */
export function Logins(): JSX.Element {
  const { GateProblem } = gateKit.use()
  const { text, fill } = useText().with(enLogins)
  const logins = createLogins()
  const [asked, setAsked] = createSignal<Leaving>()
  let heading: HTMLHeadingElement | undefined
  const nameOf = (leaving: Leaving) =>
    typeof leaving === 'string' ? '' : deviceName(leaving.device) || text().logins.unknown
  const cancel = () => {
    setAsked(undefined)
    heading?.focus()
  }
  const leave = async (leaving: Leaving) => {
    if (!(await logins.leave(leaving))) return
    announce(fill(text().logins.done, { device: nameOf(leaving) }))
    cancel()
  }
  const failed = () => {
    const state = logins.part.state()
    return state.status === 'failed' ? toDepositError(state.error) : undefined
  }
  return (
    <section class="stack logins">
      <h2 ref={heading} tabindex="-1">
        {text().logins.where}
      </h2>
      <Show when={logins.problem()}>{(error) => <GateProblem error={error()} />}</Show>
      <Switch fallback={<p class="muted">{text().frame.loading}</p>}>
        <Match when={asked()} keyed>
          {(leaving) => (
            <AskLeave
              leaving={leaving}
              device={nameOf(leaving)}
              isBusy={logins.isBusy()}
              onLeave={() => void leave(leaving)}
              onCancel={cancel}
            />
          )}
        </Match>
        <Match when={failed()}>
          {(error) => <GateProblem kind="secondary" error={error()} onRetry={() => logins.part.retry()} />}
        </Match>
        <Match when={valueOf(logins.part)}>
          {(list) => (
            <>
              <ul class="list">
                <For each={list()}>
                  {(login) => <LoginRow login={login} name={nameOf(login)} onLeave={() => setAsked(login)} />}
                </For>
              </ul>
              <Button kind="secondary" onClick={() => setAsked('here')}>
                {text().logins.outHere}
              </Button>
              <Button kind="quiet" onClick={() => setAsked('everywhere')}>
                {text().logins.everywhere}
              </Button>
            </>
          )}
        </Match>
      </Switch>
    </section>
  )
}
