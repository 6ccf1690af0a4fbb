import type { JSX } from 'solid-js'
import { createSignal, For, onCleanup, Show } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enSolana } from '../../i18n/enSolana.ts'
import { createPart, valueOf } from '../../lib/createPart.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { loadAside } from '../kits.ts'
import { CopyLink } from './CopyLink.tsx'
import { followLink } from './followLink.ts'
import type { WalletApp } from './walletApps.ts'
import { browseLink, walletApps } from './walletApps.ts'

const patienceMs = 2_000

/** Opens this session in the browser of a wallet's app on this phone; a link that opened nothing is told so. */
export function AppLinks(props: { makeLink: () => string | undefined }): JSX.Element {
  const { text, fill } = useText().with(enSolana)
  const [stuck, setStuck] = createSignal<string>()
  const aside = createPart(loadAside)
  let stop: (() => void) | undefined
  onCleanup(() => stop?.())
  const open = (app: WalletApp) => {
    const link = props.makeLink()
    if (!link) return
    stop?.()
    setStuck(undefined)
    stop = valueOf(aside)?.makeStayWatch(document, patienceMs, () => setStuck(app.name))
    followLink(browseLink(app, link), '_self')
  }
  return (
    <>
      <p class="muted">{text().solana.openInApp}</p>
      <Show when={stuck()}>
        {(wallet) => (
          <Notice kind="info" word={text().frame.information} isAlert>
            {fill(text().solana.stuck, { wallet: wallet() })}
          </Notice>
        )}
      </Show>
      <ul class="list">
        <For each={walletApps}>
          {(app) => <Choice mark={<Mark name={app.name} />} name={app.name} onChoose={() => open(app)} />}
        </For>
      </ul>
      <CopyLink makeLink={props.makeLink} />
      <p class="hint">{text().solana.keepLink}</p>
    </>
  )
}
