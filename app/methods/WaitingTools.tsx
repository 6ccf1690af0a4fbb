import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import type { Session } from '../model/session.ts'
import { useSession } from '../session/SessionContext.tsx'
import { CancelPayment } from './CancelPayment.tsx'
import { CheckNow } from './CheckNow.tsx'
import { StillAsked } from './seen/StillAsked.tsx'

/** Draws what a payer can do beside paying, where the backend has it: have the payment looked at, or call it off. Once one is seen, a wallet that still asks for it is to be refused. */
export function WaitingTools(props: { session: Session }): JSX.Element {
  const running = useSession()
  const isSeen = () => props.session.status === 'processing'
  return (
    <>
      <Show when={isSeen() && !running.sentTransfer()}>
        <StillAsked />
      </Show>
      <Show when={running.lookAgain}>{(again) => <CheckNow again={again()} isSeen={isSeen()} />}</Show>
      <Show when={props.session.isCancellable && !running.sentTransfer() && running.cancel}>
        {(cancel) => <CancelPayment cancel={cancel()} />}
      </Show>
    </>
  )
}
