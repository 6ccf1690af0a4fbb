import type { JSX } from 'solid-js'
import { createSignal, For, Show } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enSolana } from '../../i18n/enSolana.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { LinkCode } from './LinkCode.tsx'
import type { WalletApp } from './walletApps.ts'
import { browseLink, walletApps } from './walletApps.ts'

type Shown = { readonly link: string; readonly app?: WalletApp }

/**
 * Opens this session on a phone, by a code that is drawn at the payer's tap. A wallet's own code opens its browser; the
 * code for any other opens the phone's, which goes on from there, since not every camera knows wallets' schemes.
 */
export function AppCodes(props: { makeLink: () => string | undefined }): JSX.Element {
  const { text, fill } = useText().with(enSolana)
  const [shown, setShown] = createSignal<Shown>()
  const show = (app?: WalletApp) => {
    const link = props.makeLink()
    if (link) setShown(app ? { link: browseLink(app, link), app } : { link })
  }
  return (
    <Show
      when={shown()}
      fallback={
        <>
          <p class="muted">{text().solana.codeForApp}</p>
          <ul class="list">
            <For each={walletApps}>
              {(app) => <Choice mark={<Mark name={app.name} />} name={app.name} onChoose={() => show(app)} />}
            </For>
            <Choice
              mark={<Icon name="scan" />}
              name={text().solana.anyApp}
              why={text().solana.anyAppWhy}
              onChoose={() => show()}
            />
          </ul>
        </>
      }
    >
      {(code) => (
        <>
          <p>{code().app ? fill(text().solana.scanApp, { wallet: code().app!.name }) : text().solana.scanAny}</p>
          <LinkCode link={code().link} label={text().solana.code} />
          <p class="hint">{text().solana.keepLink}</p>
          <Button kind="quiet" onClick={() => setShown(undefined)}>
            {text().solana.otherApp}
          </Button>
        </>
      )}
    </Show>
  )
}
