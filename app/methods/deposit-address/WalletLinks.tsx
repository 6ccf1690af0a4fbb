import type { JSX } from 'solid-js'
import { For, Show } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enAddress } from '../../i18n/enAddress.ts'
import type { WalletLink } from '../../model/instruction.ts'
import { ExternalLink } from '../ExternalLink.tsx'
import { Button } from '../../ui/Button.tsx'
import { walletLink } from './walletLink.ts'

/** Draws the backend's own wallet links; until the address is checked they keep their place and lead nowhere. */
export function WalletLinks(props: { links: readonly WalletLink[]; isReady: boolean }): JSX.Element {
  const { text, fill } = useText().with(enAddress)
  const words = (link: WalletLink) => fill(text().address.openIn, { wallet: link.label || link.app })
  return (
    <For each={props.links}>
      {(link) => (
        <Show
          when={props.isReady}
          fallback={
            <Button kind="secondary" isIdle>
              {words(link)}
            </Button>
          }
        >
          <ExternalLink class="button secondary" link={walletLink(link)}>
            {words(link)}
          </ExternalLink>
        </Show>
      )}
    </For>
  )
}
