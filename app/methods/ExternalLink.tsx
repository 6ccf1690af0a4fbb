import type { JSX } from 'solid-js'
import { createSignal, Show } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { enAddress } from '../i18n/enAddress.ts'
import { hasTabs } from '../lib/hasTabs.ts'
import type { OutsideLink } from '../lib/hostAbilities.ts'
import { hostAbilities } from '../lib/hostAbilities.ts'
import { leaveByHost } from '../lib/leaveByHost.ts'
import { isAppLink, mayLeave } from '../lib/mayLeave.ts'
import { whenLoaded } from '../parts/whenLoaded.tsx'
import { Icon } from '../ui/Icon.tsx'
import { loadAside } from './kits.ts'

const AfterTap = whenLoaded(async () => (await loadAside()).AfterTap)

/**
 * Draws a link that leaves the page by a tap; a link that is not safe is not drawn.
 *
 * How it leaves is decided inside the tap, and by the browser's own following of an anchor: a WebView, a popup blocker
 * and an app's universal link all want the tap itself. A host that opens links is asked, and nothing else happens; a
 * native app without that word gets an ordinary navigation; elsewhere there is a tab.
 */
export function ExternalLink(props: { link: OutsideLink; class?: string; children: JSX.Element }): JSX.Element {
  const { text } = useText().with(enAddress)
  const [tapped, setTapped] = createSignal<{ readonly link: OutsideLink; readonly tappedAt: number }>()
  // An app's own scheme would leave an empty tab behind.
  const hasTab = () => !hostAbilities().open && hasTabs() && !isAppLink(props.link)
  const leave = (event: MouseEvent) => {
    const link = props.link
    if (leaveByHost(event, link)) return
    // A frame may lack the right to open anything, an app may drop a link, a wallet may be missing: none of them tells.
    if (link.kind === 'wallet' || window.inletBoot?.place !== 'page') setTapped({ link, tappedAt: performance.now() })
  }
  return (
    <Show when={mayLeave(props.link)}>
      <a
        class={props.class ?? 'link'}
        href={props.link.url}
        target={hasTab() ? '_blank' : undefined}
        rel="noreferrer"
        onClick={leave}
      >
        <span>{props.children}</span>
        <Icon name="outside" />
        <Show when={hasTab()}>
          <span class="hidden"> ({text().address.opensTab})</span>
        </Show>
      </a>
      <Show when={tapped()?.link.url === props.link.url && tapped()} keyed>
        {(tap) => <AfterTap {...tap} />}
      </Show>
    </Show>
  )
}
