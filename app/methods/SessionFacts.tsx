import type { JSX } from 'solid-js'
import { addressGroups } from '../chains/address.ts'
import { chainName } from '../chains/chains.ts'
import { enAside } from '../i18n/enAside.ts'
import { useText } from '../i18n/createI18n.tsx'
import type { Session } from '../model/session.ts'
import { AddressText } from '../ui/AddressText.tsx'
import { receiverKit } from './kits.ts'

/** Draws where a deposit lands, who carries it, and the session to quote. */
export function SessionFacts(props: { session: Session }): JSX.Element {
  const { CopyButton } = receiverKit.use()
  const { text, fill } = useText().with(enAside)
  const target = () => props.session.target
  return (
    <>
      <dl class="facts">
        <div>
          <dt>{text().facts.landsOn}</dt>
          <dd>
            {fill(text().deposit.asset, { symbol: target().asset.symbol, network: chainName(target().asset.chainId) })}
          </dd>
        </div>
        <div>
          <dt>{text().facts.landsAt}</dt>
          <dd>
            <AddressText isSmall address={target().address} groups={addressGroups(target().address)} />
          </dd>
        </div>
        <div>
          <dt>{text().facts.service}</dt>
          <dd translate="no">{props.session.backend}</dd>
        </div>
        <div>
          <dt>{text().facts.session}</dt>
          <dd translate="no">
            <bdi dir="ltr">{props.session.sessionId}</bdi>
          </dd>
        </div>
      </dl>
      <CopyButton
        kind="quiet"
        text={props.session.sessionId}
        words={{ copy: text().facts.copySession, copied: text().frame.copied, byHand: text().frame.byHand }}
      />
    </>
  )
}
