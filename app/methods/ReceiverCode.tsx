import type { JSX } from 'solid-js'
import { createSignal, Show } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { enAddress } from '../i18n/enAddress.ts'
import type { AnyTransfer, Transfer } from '../model/instruction.ts'
import { whenLoaded } from '../parts/whenLoaded.tsx'
import { Button } from '../ui/Button.tsx'
import { appsKit } from './kits.ts'
import { ReceiverQr } from './ReceiverQr.tsx'

const ScanWith = whenLoaded(async () => (await Promise.all([import('./scan.ts'), appsKit.load()]))[0].scan.ScanWith)

/** Draws the code of a receiver address, and lets the payer say what it is scanned with. `encode` makes what the code says of the address; absent, or nothing = the address alone. A file of it is named after `file` and the address. */
export function ReceiverCode(props: {
  instruction: Transfer | AnyTransfer
  /** Absent while it is checked. */
  address: string | undefined
  encode?: ((address: string) => string | undefined) | undefined
  label: string
  file: string
}): JSX.Element {
  const { text } = useText().with(enAddress)
  const [isAsked, setIsAsked] = createSignal(false)
  const [isOther, setIsOther] = createSignal(false)
  const said = () => props.address && (props.encode?.(props.address) ?? props.address)
  return (
    <>
      <Show when={!isOther()}>
        <ReceiverQr text={said()} label={props.label} file={`${props.file}-${props.address}`} />
      </Show>
      <Show
        when={isAsked()}
        fallback={
          <Button kind="quiet" icon="scan" isIdle={!props.address} onClick={() => setIsAsked(true)}>
            {text().address.scanWith}
          </Button>
        }
      >
        <Show when={props.address} keyed>
          {(address) => (
            <ScanWith instruction={props.instruction} address={address} usual={said()!} onOther={setIsOther} />
          )}
        </Show>
      </Show>
    </>
  )
}
