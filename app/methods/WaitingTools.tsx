import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { enAside } from '../i18n/enAside.ts'
import { useText } from '../i18n/createI18n.tsx'
import type { Session } from '../model/session.ts'
import { useSession } from '../session/SessionContext.tsx'
import { Notice } from '../ui/Notice.tsx'
import { CancelPayment } from './CancelPayment.tsx'
import { CheckNow } from './CheckNow.tsx'

/** Draws what a payer can do beside paying, where the backend has it: have the payment looked at, keep what only this page holds, call the payment off. */
export function WaitingTools(props: { session: Session }): JSX.Element {
  const { text } = useText().with(enAside)
  const running = useSession()
  return (
    <>
      <Show when={running.lookAgain}>{(again) => <CheckNow again={again()} />}</Show>
      <Show when={props.session.isLostOnReload}>
        <Notice kind="info" word={text().frame.information}>
          {text().keeping.open}
        </Notice>
      </Show>
      <Show when={props.session.isCancellable && !running.sentTransfer() && running.cancel}>
        {(cancel) => <CancelPayment cancel={cancel()} />}
      </Show>
    </>
  )
}
