import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enSignIn } from '../../i18n/enSignIn.ts'
import { createPart, valueOf } from '../../lib/createPart.ts'
import { receiverKit } from '../../methods/kits.ts'
import { Notice } from '../../ui/Notice.tsx'
import { metamaskLink, plainLink } from './plainLink.ts'

/** Says that no wallet is in this browser, and how the page gets into the browser of one. The link holds no secret, so it may be scanned and copied. */
export function NoWallet(): JSX.Element {
  const { text } = useText().with(enSignIn)
  return (
    <>
      <Notice kind="info" word={text().frame.information} title={`${text().choose.noWallet}.`}>
        {text().signIn.none}
      </Notice>
      <Show when={plainLink(window.inletBoot, window.location.origin)}>{(link) => <WaysIn link={link()} />}</Show>
    </>
  )
}

function WaysIn(props: { link: string }): JSX.Element {
  const { CopyButton, ExternalLink, isHandheld } = receiverKit.use()
  const { text, fill } = useText().with(enSignIn)
  const words = () => ({ copy: text().signIn.copyLink, copied: text().signIn.copiedLink, byHand: text().frame.byHand })
  return (
    <>
      <Show
        when={isHandheld()}
        fallback={
          <>
            <p class="muted">{text().signIn.scan}</p>
            <LinkCode link={props.link} />
          </>
        }
      >
        <ExternalLink class="button primary" link={metamaskLink(props.link)}>
          {fill(text().signIn.openIn, { wallet: 'MetaMask' })}
        </ExternalLink>
      </Show>
      <CopyButton kind="secondary" text={props.link} words={words()} />
      <p class="hint">{text().signIn.plainLink}</p>
    </>
  )
}

function LinkCode(props: { link: string }): JSX.Element {
  const { QrCode } = receiverKit.use()
  const { text } = useText().with(enSignIn)
  const part = createPart(async () => (await import('#island/qr')).encodeQr(props.link), 3_000)
  return (
    <Show when={valueOf(part)} fallback={<div class="qr bone" />}>
      {(qr) => <QrCode qr={qr()} text={props.link} label={text().signIn.code} />}
    </Show>
  )
}
