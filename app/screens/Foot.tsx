import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { deployment } from '#deployment'
import { addressGroups } from '../chains/address.ts'
import { chainName } from '../chains/chains.ts'
import { useText } from '../i18n/createI18n.tsx'
import type { Session } from '../model/session.ts'
import { AddressText } from '../ui/AddressText.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { ExternalLink } from '../ui/ExternalLink.tsx'

/** Draws the quiet last line of every screen: help, and the details to quote. */
export function Foot(props: { session: Session | undefined }): JSX.Element {
  const { text } = useText()
  const support = deployment.support
  return (
    <div class="line">
      <Show
        when={support?.url}
        fallback={
          <Show when={support?.email}>
            {(email) => (
              <a class="link" href={`mailto:${email()}`}>
                {text().frame.help}
              </a>
            )}
          </Show>
        }
      >
        {(url) => (
          <ExternalLink href={url()} hint={text().frame.opensTab}>
            {text().frame.help}
          </ExternalLink>
        )}
      </Show>
      <Show when={props.session}>
        {(session) => (
          <Disclosure summary={text().frame.details}>
            <Facts session={session()} />
            <CopyButton
              kind="quiet"
              text={session().sessionId}
              words={{ copy: text().frame.copySession, copied: text().frame.copied, byHand: text().frame.byHand }}
            />
          </Disclosure>
        )}
      </Show>
    </div>
  )
}

function Facts(props: { session: Session }): JSX.Element {
  const { text, fill } = useText()
  const target = () => props.session.target
  return (
    <dl class="facts">
      <div>
        <dt>{text().frame.landsOn}</dt>
        <dd>
          {fill(text().deposit.asset, { symbol: target().asset.symbol, network: chainName(target().asset.chainId) })}
        </dd>
      </div>
      <div>
        <dt>{text().frame.landsAt}</dt>
        <dd>
          <AddressText isSmall address={target().address} groups={addressGroups(target().address)} />
        </dd>
      </div>
      <div>
        <dt>{text().frame.service}</dt>
        <dd translate="no">{props.session.backend}</dd>
      </div>
      <div>
        <dt>{text().frame.session}</dt>
        <dd translate="no">
          <bdi dir="ltr">{props.session.sessionId}</bdi>
        </dd>
      </div>
    </dl>
  )
}
