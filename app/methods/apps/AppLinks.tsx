import type { JSX } from 'solid-js'
import { For, Show } from 'solid-js'
import { enApps } from '../../i18n/enApps.ts'
import { useText } from '../../i18n/createI18n.tsx'
import type { OutsideLink } from '../../lib/hostAbilities.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { browseLink } from '../../wallets/apps/browseLink.ts'
import { phoneOs } from '../../wallets/apps/phoneOs.ts'
import type { WalletApp } from '../../wallets/apps/walletApps.ts'
import { choosingKit } from '../kits.ts'
import { appsFor } from './appsFor.ts'
import { CopyLink } from './CopyLink.tsx'
import { createStay } from './createStay.ts'
import { leave } from './leave.ts'
import { LinkKept } from './LinkKept.tsx'
import type { PageLink } from './pageOf.ts'
import { pageOf } from './pageOf.ts'
import { Stuck } from './Stuck.tsx'

/** Opens this session in the browser of a wallet's app on this phone; a link that opened nothing is told so, with ways round. */
export function AppLinks(props: { link: PageLink }): JSX.Element {
  const { text } = useText().with(enApps)
  const { stuck, watch } = createStay<OutsideLink>()
  const { noteRecent } = choosingKit.use()
  const os = phoneOs(navigator)
  const open = (app: WalletApp) => {
    const page = pageOf(props.link)
    const link = page && browseLink(app, os, page, window.inletBoot?.params.prefersUniversalLinks)
    if (!link) return
    noteRecent('inlet:recent-app', app.id)
    watch(link)
    leave(link, '_self')
  }
  return (
    <>
      <p class="muted">{text().apps.openInApp}</p>
      <Show when={stuck()}>{(link) => <Stuck app={link().app} store={link().fallbackUrl} link={props.link} />}</Show>
      <ul class="list">
        <For each={appsFor(props.link, os)}>
          {(app) => <Choice mark={<Mark name={app.name} />} name={app.name} onChoose={() => open(app)} />}
        </For>
      </ul>
      <CopyLink make={() => props.link.make()} />
      <LinkKept link={props.link} />
    </>
  )
}
