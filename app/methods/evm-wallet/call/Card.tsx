import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { addressGroups } from '../../../chains/addressGroups.ts'
import { chainName } from '../../../chains/chains.ts'
import { useText } from '../../../i18n/createI18n.tsx'
import { enCall } from '../../../i18n/enCall.ts'
import { useLiveSession } from '../../../session/useLiveSession.ts'
import { AddressText } from '../../../ui/AddressText.tsx'
import { sendingKit } from '../../kits.ts'
import type { CallOrder } from './callOrder.ts'
import { extraValue } from './extraValue.ts'
import { nativeOf } from './nativeOf.ts'

/** Draws what the wallet is about to show, and what the price says of it: who gets it, how much, and what may be taken. */
export function Card(props: { order: CallOrder }): JSX.Element {
  const { enWallet, Fact } = sendingKit.use()
  const { text, fill, amount } = useText().with({ ...enCall, ...enWallet })
  const facts = useLiveSession()
  const call = () => props.order.call
  const paid = () => amount(call().amount.units, call().asset)
  const receiver = () => props.order.verdict.receiver
  const spender = () => call().approval?.spender
  const isOne = () => spender()?.toLowerCase() === call().to.toLowerCase()
  const calleeName = () => {
    if (receiver()) return text().wallet.factTo
    return isOne() ? text().call.contractAndSpender : text().call.contract
  }
  return (
    <div class="card" data-review={props.order.verdict.tier}>
      <dl class="facts">
        <Fact name={text().call.pays}>
          <strong dir="ltr">{paid()}</strong>
        </Fact>
        <Show when={extraValue(call())}>
          {(units) => (
            <Fact name={text().call.value}>
              <strong dir="ltr">{amount(units(), nativeOf(call().asset))}</strong>
            </Fact>
          )}
        </Show>
        <Show when={call().price?.arrives}>
          {(units) => (
            <Fact name={text().call.arrives}>
              <span dir="ltr">{amount(units(), facts().target.asset)}</span>
            </Fact>
          )}
        </Show>
        <Fact name={text().wallet.factNetwork}>{chainName(call().asset.chainId)}</Fact>
        <Address name={calleeName()} address={props.order.evm.checksumAddress(receiver() ?? call().to)} />
        <Show when={!isOne() && spender()}>
          {(address) => <Address name={text().call.spender} address={props.order.evm.checksumAddress(address())} />}
        </Show>
        <Show when={call().approval}>
          {(approval) => (
            <Fact name={text().call.allowed}>
              {fill(text().call.exactly, { amount: amount(approval().units, call().asset) })}
            </Fact>
          )}
        </Show>
      </dl>
    </div>
  )
}

function Address(props: { name: string; address: string }): JSX.Element {
  const { Fact } = sendingKit.use()
  return (
    <Fact name={props.name} look="wide">
      <AddressText address={props.address} groups={addressGroups(props.address)} />
    </Fact>
  )
}
