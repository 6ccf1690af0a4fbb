import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { pairs } from '#pairs'
import { useText } from '../i18n/createI18n.tsx'
import { isHandheld } from '../lib/isHandheld.ts'
import { later } from '../parts/later.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { PageLink } from './apps/pageOf.ts'
import { appsKit, sendingKit } from './kits.ts'

const NoWallet = later(async () => (await appsKit.load()).NoWallet)
const OtherDevices = later(async () => (await appsKit.load()).OtherDevices)

/**
 * Says that no wallet of a family is in this browser, around what pairs one on another device. On a computer's own page
 * that is the way on, and what opens the payment elsewhere is folded away; a phone and a frame have their links at once.
 */
export function WithoutWallet(props: { family: PageLink['family']; children: JSX.Element }): JSX.Element {
  const { text } = useText().with(sendingKit.use().enWallet)
  const isPaired = pairs && !isHandheld() && window.inletBoot?.place === 'page'
  return (
    <Show when={isPaired} fallback={<NoWallet family={props.family}>{props.children}</NoWallet>}>
      <Notice kind="info" word={text().frame.information}>
        {`${text().choose.noWallet}.`}
      </Notice>
      {props.children}
      <Disclosure summary={text().wallet.openOnPhone}>
        <OtherDevices family={props.family} />
      </Disclosure>
    </Show>
  )
}
