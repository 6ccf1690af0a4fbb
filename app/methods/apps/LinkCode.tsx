import type { JSX } from 'solid-js'
import { createMemo, Show } from 'solid-js'
import { createPart, valueOf } from '../../lib/createPart.ts'
import { QrCode } from '../../ui/QrCode.tsx'

const retryMs = 3_000

/** Draws a link as a QR code. The link holds the client secret, so nothing but the drawing says it. */
export function LinkCode(props: { link: string; label: string }): JSX.Element {
  const link = createMemo(() => props.link)
  const part = createPart(async () => (await import('#island/qr')).encodeQr(link()), retryMs)
  return (
    <Show when={valueOf(part)} fallback={<div class="qr bone" />}>
      {(qr) => <QrCode qr={qr()} text="" label={props.label} />}
    </Show>
  )
}
