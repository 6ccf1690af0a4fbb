import type { JSX } from 'solid-js'
import { For, Show } from 'solid-js'
import { addressGroups } from '../chains/addressGroups.ts'
import { bank } from '../chains/caip.ts'
import { chainName } from '../chains/chains.ts'
import { enAside } from '../i18n/enAside.ts'
import { useText } from '../i18n/createI18n.tsx'
import type { Session, Target } from '../model/session.ts'
import { AddressText } from '../ui/AddressText.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'

/** Draws where a deposit lands, who carries it, and the session to quote. */
export function SessionFacts(props: { session: Session }): JSX.Element {
  const { text, decimal } = useText().with(enAside)
  const target = () => props.session.target
  const feeName = (kind: string) => {
    const words = text().facts.fee
    if (/network|gas/i.test(kind)) return words.network
    return kind === 'total' ? words.total : words.other
  }
  return (
    <>
      <dl class="facts">
        <Show when={!target().isOpen}>
          <Landing target={target()} />
        </Show>
        <For each={props.session.bank?.fees}>
          {(fee) => (
            <div>
              <dt>{feeName(fee.kind)}</dt>
              <dd dir="ltr">{`${decimal(fee.amount)}\u00a0${fee.symbol}`}</dd>
            </div>
          )}
        </For>
        <div>
          <dt>{text().facts.service}</dt>
          <dd translate="no">{props.session.backend}</dd>
        </div>
        <Show when={props.session.transferId}>
          {(transferId) => (
            <div>
              <dt>{text().facts.transfer}</dt>
              <dd translate="no">
                <bdi dir="ltr">{transferId()}</bdi>
              </dd>
            </div>
          )}
        </Show>
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

/** Where the money lands: a coin on its network at an address, or a bank account. */
function Landing(props: { target: Target }): JSX.Element {
  const { text, fill } = useText().with(enAside)
  const asset = () => props.target.asset
  const inBank = () => (
    <div>
      <dt>{text().facts.landsIn}</dt>
      <dd>
        <bdi>{props.target.address || text().facts.yourBank}</bdi> {asset().symbol}
      </dd>
    </div>
  )
  return (
    <Show when={asset().chainId !== bank} fallback={inBank()}>
      <div>
        <dt>{text().facts.landsOn}</dt>
        <dd>{fill(text().deposit.asset, { symbol: asset().symbol, network: chainName(asset().chainId) })}</dd>
      </div>
      <Show when={props.target.address}>
        {(address) => (
          <div>
            <dt>{text().facts.landsAt}</dt>
            <dd>
              <AddressText isSmall address={address()} groups={addressGroups(address())} />
            </dd>
          </div>
        )}
      </Show>
    </Show>
  )
}
