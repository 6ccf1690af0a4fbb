import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { enAside } from '../i18n/enAside.ts'
import { createPart, valueOf } from '../lib/createPart.ts'
import type { OutsideLink } from '../lib/hostAbilities.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { ExternalLink } from './ExternalLink.tsx'
import { isHandheld } from '../lib/isHandheld.ts'
import { QrCode } from '../ui/QrCode.tsx'

/** Draws the ways round for a link that may have opened nothing: the app's own page, copying it, a code for the phone. */
export function LinkOffer(props: { link: OutsideLink }): JSX.Element {
  const { text, fill } = useText().with(enAside)
  // An app's own scheme says nothing to a browser or to another device.
  const address = () => props.link.fallbackUrl ?? props.link.url
  return (
    <div class="card" data-offer>
      <p class="muted small">{isHandheld() ? text().leaving.nothing : text().leaving.scan}</p>
      <Show when={!isHandheld()}>
        <Code text={address()} label={text().leaving.code} />
      </Show>
      <Show when={props.link.fallbackUrl}>
        {(url) => (
          <ExternalLink class="button secondary" link={{ kind: 'provider', url: url() }}>
            {fill(text().leaving.get, { app: props.link.app ?? '' })}
          </ExternalLink>
        )}
      </Show>
      <CopyButton
        kind="quiet"
        text={address()}
        words={{ copy: text().leaving.copy, copied: text().leaving.copied, byHand: text().frame.byHand }}
      />
    </div>
  )
}

function Code(props: { text: string; label: string }): JSX.Element {
  const part = createPart(async () => (await import('#island/qr')).encodeQr(props.text))
  return (
    <Show when={valueOf(part)} fallback={<div class="qr bone" />}>
      {(qr) => <QrCode qr={qr()} text={props.text} label={props.label} />}
    </Show>
  )
}
