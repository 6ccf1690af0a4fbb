import type { JSX } from 'solid-js'
import { createEffect, createSignal, onCleanup, Show } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { enAddress } from '../i18n/enAddress.ts'
import { createPart, valueOf } from '../lib/createPart.ts'
import { Button } from '../ui/Button.tsx'
import { QrCode } from '../ui/QrCode.tsx'
import type { Encoded } from './encoding.ts'
import { encoding } from './encoding.ts'
import { loadAside } from './kits.ts'

const retryMs = 3_000

/** Draws a text that pays a receiver as a QR code, and beside it how to save that as a file of the name `file`. */
export function ReceiverQr(props: {
  /** The bare address, or a request where wallets read one well; absent while it is checked. */
  text: string | undefined
  label: string
  file: string
}): JSX.Element {
  const { text } = useText().with(enAddress)
  const [drawn, setDrawn] = createSignal<Encoded>()
  const save = async (kind: 'png' | 'svg') => {
    const { saveImage } = await loadAside()
    const code = drawn()
    // Until the code of a new address is drawn there is nothing to save: never the one before.
    if (code && code.text === props.text) await saveImage(code.qr, kind, props.file)
  }
  return (
    <div>
      <Show when={props.text} keyed fallback={<div class="qr bone" />}>
        {(text) => <Code text={text} label={props.label} onDrawn={setDrawn} />}
      </Show>
      <p class="saves">
        {text().address.saveImage}
        <Button kind="quiet" onClick={() => void save('png')}>
          PNG
        </Button>
        <Button kind="quiet" onClick={() => void save('svg')}>
          SVG
        </Button>
      </p>
    </div>
  )
}

function Code(props: { text: string; label: string; onDrawn: (drawn: Encoded | undefined) => void }): JSX.Element {
  // eslint-disable-next-line solid/reactivity -- this is drawn anew for another text
  const part = createPart(() => encoding.make(props.text), retryMs, encoding.known(props.text))
  createEffect(() => props.onDrawn(valueOf(part)))
  onCleanup(() => props.onDrawn(undefined))
  return (
    <Show when={valueOf(part)} fallback={<div class="qr bone" />}>
      {(drawn) => <QrCode qr={drawn().qr} text={drawn().text} label={props.label} />}
    </Show>
  )
}
