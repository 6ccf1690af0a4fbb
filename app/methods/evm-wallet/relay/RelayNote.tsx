import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../../../i18n/createI18n.tsx'
import { enRelay } from '../../../i18n/enRelay.ts'
import { createPart, valueOf } from '../../../lib/createPart.ts'
import { whenLoaded } from '../../../parts/whenLoaded.tsx'
import { Button } from '../../../ui/Button.tsx'
import { openRelayClient } from '../../../wallets/relay/relayClient.ts'
import { isHandheld } from '../../../lib/isHandheld.ts'

const OpenApp = whenLoaded(async () => (await import('./onPhone.ts')).onPhone.OpenApp)

/** Says that a wallet on another device is connected; on a phone it opens its app, where requests wait. */
export function RelayNote(props: { wallet: { readonly name: string } }): JSX.Element {
  const { text, fill } = useText().with(enRelay)
  const part = createPart(openRelayClient)
  const session = () => valueOf(part)?.client.session()
  return (
    <div class="line relay">
      <p class="muted small">{fill(text().relay.connected, { wallet: props.wallet.name })}</p>
      <Show when={isHandheld() && session()}>
        {(known) => (
          <OpenApp
            session={known()}
            name={props.wallet.name}
            words={fill(text().relay.open, { wallet: props.wallet.name })}
          />
        )}
      </Show>
      <Button kind="quiet" onClick={() => session()?.end()}>
        {text().relay.disconnect}
      </Button>
    </div>
  )
}
