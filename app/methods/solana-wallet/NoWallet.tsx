import type { JSX } from 'solid-js'
import { Match, Switch } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { useLiveSession } from '../../session/useLiveSession.ts'
import { Notice } from '../../ui/Notice.tsx'
import { receiverKit, sendingKit } from '../kits.ts'
import { AppCodes } from './AppCodes.tsx'
import { AppLinks } from './AppLinks.tsx'
import { OwnPage } from './OwnPage.tsx'
import { pageLink } from './pageLink.ts'

/**
 * Says that no Solana wallet is in this browser, and leads to one: by links into wallets' apps on a phone, by codes on a
 * computer. A frame on a phone opens its own page first, for it may open no app; a native app's WebView offers none.
 */
export function NoWallet(): JSX.Element {
  const { text } = useText().with(sendingKit.use().enWallet)
  const facts = useLiveSession()
  const boot = window.inletBoot
  const travels = () =>
    boot?.place !== 'native' && facts().offers.some((offer) => offer.kind === 'solana_wallet' && offer.travels)
  const makeLink = () => boot && pageLink(boot, window.location.origin)
  return (
    <>
      <Notice kind="info" word={text().frame.information} title={`${text().choose.noWallet}.`}>
        {travels() ? '' : text().wallet.noneBody}
      </Notice>
      <Switch>
        <Match when={!travels()}>{null}</Match>
        <Match when={!receiverKit.use().isHandheld()}>
          <AppCodes makeLink={makeLink} />
        </Match>
        <Match when={boot?.place === 'framed'}>
          <OwnPage makeLink={makeLink} />
        </Match>
        <Match when={true}>
          <AppLinks makeLink={makeLink} />
        </Match>
      </Switch>
    </>
  )
}
