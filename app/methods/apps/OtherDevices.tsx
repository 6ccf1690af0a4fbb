import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enApps } from '../../i18n/enApps.ts'
import { travels } from '../../lib/travels.ts'
import { pageLink } from './pageLink.ts'
import type { PageLink } from './pageOf.ts'
import { WalletApps } from './WalletApps.tsx'

/** Leads to wallets of a family elsewhere that open this session in their own browser; says so where it may not be opened there. */
export function OtherDevices(props: { family: PageLink['family'] }): JSX.Element {
  const { text } = useText().with(enApps)
  const boot = window.inletBoot
  const link = (): PageLink => ({
    family: props.family,
    holdsSecret: true,
    make: () => boot && pageLink(boot, window.location.origin, `${props.family}_wallet`),
  })
  return (
    <Show when={travels()} fallback={<p class="muted">{text().apps.stays}</p>}>
      <WalletApps link={link()} />
    </Show>
  )
}
