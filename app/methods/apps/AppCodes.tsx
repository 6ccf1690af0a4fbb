import type { JSX } from 'solid-js'
import { createSignal, For, Show } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enApps } from '../../i18n/enApps.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { browseLink } from '../../wallets/apps/browseLink.ts'
import type { WalletApp } from '../../wallets/apps/walletApps.ts'
import { choosingKit } from '../kits.ts'
import { appsFor } from './appsFor.ts'
import { LinkCode } from './LinkCode.tsx'
import { LinkKept } from './LinkKept.tsx'
import type { PageLink } from './pageOf.ts'
import { pageOf } from './pageOf.ts'

type Shown = { readonly link: string; readonly app?: string }

/**
 * Hands this session to a phone, by a code that is drawn at the payer's tap. The code for any phone opens its browser, which
 * goes on from there; a wallet's own code opens its app, where the camera knows the wallet's scheme.
 */
export function AppCodes(props: { link: PageLink }): JSX.Element {
  const { text, fill } = useText().with(enApps)
  const { noteRecent } = choosingKit.use()
  const [shown, setShown] = createSignal<Shown>()
  const show = (app?: WalletApp) => {
    const page = pageOf(props.link)
    const link = page && (app ? browseLink(app, undefined, page)?.url : page.url)
    if (app) noteRecent('inlet:recent-app', app.id)
    if (link) setShown({ link, ...(app && { app: app.name }) })
  }
  return (
    <Show
      when={shown()}
      fallback={
        <>
          <p class="muted">{text().apps.codeForApp}</p>
          <ul class="list">
            <Choice
              mark={<Icon name="scan" />}
              name={text().apps.anyPhone}
              why={text().apps.anyPhoneWhy}
              onChoose={() => show()}
            />
            <For each={appsFor(props.link, undefined)}>
              {(app) => <Choice mark={<Mark name={app.name} />} name={app.name} onChoose={() => show(app)} />}
            </For>
          </ul>
        </>
      }
    >
      {(code) => (
        <>
          <p>{code().app ? fill(text().apps.scanApp, { wallet: code().app! }) : text().apps.scanAny}</p>
          <LinkCode link={code().link} label={text().apps.code} />
          <p class="hint">{text().apps.follows}</p>
          <LinkKept link={props.link} />
          <Button kind="quiet" onClick={() => setShown(undefined)}>
            {text().apps.otherApp}
          </Button>
        </>
      )}
    </Show>
  )
}
