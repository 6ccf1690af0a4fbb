import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../../../i18n/createI18n.tsx'
import { enRelay } from '../../../i18n/enRelay.ts'
import { createPart, valueOf } from '../../../lib/createPart.ts'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { QrCode } from '../../../ui/QrCode.tsx'

const retryMs = 3_000

/** Shows a pairing as a code to scan, and lets it be copied; until there is one, the place of both. */
export function PairingCode(props: { uri: string | undefined }): JSX.Element {
  const { text } = useText().with(enRelay)
  const island = createPart(() => import('#island/qr'), retryMs)
  const drawn = () => {
    const code = valueOf(island)
    return code && props.uri !== undefined ? { qr: code.encodeQr(props.uri), text: props.uri } : undefined
  }
  const words = () => ({ copy: text().relay.copy, copied: text().relay.copied, byHand: text().frame.byHand })
  return (
    <>
      <p class="muted">{text().relay.scan}</p>
      <Show when={drawn()} fallback={<div class="qr bone" />}>
        {(code) => <QrCode qr={code().qr} text={code().text} label={text().relay.code} />}
      </Show>
      <Show when={props.uri}>{(uri) => <CopyButton kind="secondary" text={uri()} words={words()} />}</Show>
    </>
  )
}
