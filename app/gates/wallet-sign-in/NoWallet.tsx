import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enSignIn } from '../../i18n/enSignIn.ts'
import { appsKit } from '../../methods/kits.ts'
import { later } from '../../parts/later.tsx'
import { Notice } from '../../ui/Notice.tsx'

const Ways = later(async () => {
  const { plainLink, WalletApps } = await appsKit.load()
  return () => (
    <Show when={plainLink(window.inletBoot, window.location.origin)}>
      {(link) => <WalletApps link={{ family: 'evm', holdsSecret: false, make: link }} />}
    </Show>
  )
})

/** Says that no wallet is in this browser, and how the page gets into the browser of one. The link holds no secret; `children` are what needs no opening elsewhere. */
export function NoWallet(props: { children?: JSX.Element }): JSX.Element {
  const { text } = useText().with(enSignIn)
  return (
    <>
      <Notice kind="info" word={text().frame.information} title={`${text().choose.noWallet}.`}>
        {text().signIn.none}
      </Notice>
      {props.children}
      <Ways />
    </>
  )
}
