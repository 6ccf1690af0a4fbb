import type { JSX } from 'solid-js'
import { createSignal, Show } from 'solid-js'
import { addressGroups } from '../chains/addressGroups.ts'
import { useText } from '../i18n/createI18n.tsx'
import { shortAddress } from '../i18n/describeLanding.ts'
import { enAddress } from '../i18n/enAddress.ts'
import type { Transfer } from '../model/instruction.ts'
import { whenLoaded } from '../parts/whenLoaded.tsx'
import { useSession } from '../session/SessionContext.tsx'
import { AddressText } from '../ui/AddressText.tsx'
import { Button } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { refundKit } from './kits.ts'

const ChangeRefund = whenLoaded(async () => (await refundKit.load()).ChangeRefund)

/** Says where the money goes if the payment fails, and lets the payer name another address. */
export function RefundLine(props: { instruction: Transfer }): JSX.Element {
  const { text } = useText().with(enAddress)
  const session = useSession()
  const [isOpen, setIsOpen] = createSignal(false)
  const short = () => <Show when={session.refundAddress()}>{(address) => <bdi>{shortAddress(address())}</bdi>}</Show>
  return (
    <Disclosure
      summary={<span class="muted">{session.refundAddress() ? text().refund.line : text().refund.ask}</span>}
      aside={short()}
    >
      <Show when={session.refundAddress()}>
        {(address) => <AddressText isSmall address={address()} groups={addressGroups(address())} />}
      </Show>
      <Show
        when={isOpen() || !session.refundAddress()}
        fallback={
          <Button kind="secondary" onClick={() => setIsOpen(true)}>
            {text().frame.change}
          </Button>
        }
      >
        <ChangeRefund instruction={props.instruction} onDone={() => setIsOpen(false)} />
      </Show>
    </Disclosure>
  )
}
