import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { enAddress } from '../i18n/enAddress.ts'
import type { Instruction } from '../model/instruction.ts'
import type { Session } from '../model/session.ts'
import { useNavigation } from '../session/createNavigation.tsx'
import { Button } from '../ui/Button.tsx'
import { Countdown } from '../ui/Countdown.tsx'

type WaitingSession = Extract<Session, { status: 'waiting_payment' }>

/** Says that the page waits for the payment, and how long; leads to another way to pay, which is the thing to do where this one cannot go on. */
export function WaitingLines(props: { session: WaitingSession; canPay: boolean }): JSX.Element {
  const { text } = useText().with(enAddress)
  const navigation = useNavigation()
  const isStuck = () => !props.canPay || lacksMemo(props.session.instruction)
  return (
    <>
      <p class="waiting">
        <span class="mark" />
        {text().waiting.waiting}
        <Countdown until={props.session.expiresAt} label={text().waiting.timeLeft} />
      </p>
      <Show when={props.session.offers.length > (props.canPay ? 1 : 0)}>
        <Button kind={isStuck() ? 'primary' : 'quiet'} onClick={() => navigation.go({ at: 'choose' })}>
          {text().waiting.another}
        </Button>
      </Show>
    </>
  )
}

function lacksMemo(instruction: Instruction): boolean {
  return instruction.kind === 'transfer' && instruction.memo.kind === 'unknown'
}
