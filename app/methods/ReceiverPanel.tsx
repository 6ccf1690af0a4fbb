import type { Accessor, JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { enAddress } from '../i18n/enAddress.ts'
import { isHandheld } from '../lib/isHandheld.ts'
import type { AnyTransfer, Transfer } from '../model/instruction.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { createBelow } from './createBelow.ts'
import { createReveal } from './createReveal.ts'
import type { SharedWords } from './ReceiverCard.tsx'
import { ReceiverCard } from './ReceiverCard.tsx'
import { ReceiverCode } from './ReceiverCode.tsx'

/**
 * Shows a receiver address, on a phone the copy button first, on a desktop the QR code. Drawn in two pieces: what is
 * paid to, and a frame later what is said of it. `children` are folds.
 */
export function ReceiverPanel(props: {
  instruction: Transfer | AnyTransfer
  head: JSX.Element
  /** Stands between code and address: what must be seen before that is copied. */
  before?: JSX.Element
  /** Given for an address that networks share. */
  shared?: SharedWords
  /** Follows the address, which is absent while it is checked. */
  below: (address: Accessor<string | undefined>) => JSX.Element
  children: JSX.Element
  /** What the code says, made of the address; absent, or nothing = the address alone. */
  encode?: ((address: string) => string | undefined) | undefined
  label: string
  file: string
}): JSX.Element {
  const { text } = useText().with(enAddress)
  const isPhone = isHandheld()
  const { reveal, retry } = createReveal(() => props.instruction)
  const isBelow = createBelow()
  const shown = () => {
    const current = reveal()
    return current.status === 'shown' ? current.address : undefined
  }
  const mayShow = () => reveal().status === 'checking' || reveal().status === 'shown'
  const qr = () => (
    <ReceiverCode
      instruction={props.instruction}
      address={shown()}
      encode={props.encode}
      label={props.label}
      file={props.file}
    />
  )
  return (
    <section class="panel">
      {props.head}
      <Show when={!isPhone && mayShow()}>{qr()}</Show>
      {props.before}
      <ReceiverCard instruction={props.instruction} shared={props.shared} reveal={reveal()} onRetry={retry} />
      <Show when={mayShow() && isBelow()}>
        {props.below(shown)}
        <div class="folds">
          <Show when={isPhone}>
            <Disclosure summary={text().address.otherDevice}>{qr()}</Disclosure>
          </Show>
          {props.children}
        </div>
      </Show>
    </section>
  )
}
