import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { addressGroups } from '../../chains/addressGroups.ts'
import { formatUnits } from '../../chains/amount.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enBank } from '../../i18n/enBank.ts'
import type { QuotedAmount, Transfer } from '../../model/instruction.ts'
import { AddressText } from '../../ui/AddressText.tsx'
import { useSession } from '../../session/SessionContext.tsx'
import { KeepDetails } from '../KeepDetails.tsx'
import { codeOrStop } from '../codeFor.ts'
import { payeeOf } from '../payee.ts'
import { PayTransfer } from './PayTransfer.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { enAddress } from '../../i18n/enAddress.ts'

/** Shows where to send a coin whose price goes to a bank: from which address it counts comes first, then exactly how much. */
export function PaySale(props: { instruction: Transfer & { readonly senderAddress: string } }): JSX.Element {
  const { text } = useText().with(enBank)
  const session = useSession()
  const encode = (address: string) =>
    codeOrStop(session, undefined, payeeOf(props.instruction, address), () => undefined)?.text
  return (
    <PayTransfer
      instruction={props.instruction}
      encode={encode}
      amount={
        <div class="card sale">
          <Sender address={props.instruction.senderAddress} />
          <Show when={props.instruction.amount}>
            {(quoted) => <Amount instruction={props.instruction} quoted={quoted()} />}
          </Show>
        </div>
      }
      note={<p class="hint">{text().sale.days}</p>}
    >
      <KeepDetails held={props.instruction.held} what="address" />
    </PayTransfer>
  )
}

function Sender(props: { address: string }): JSX.Element {
  const { text } = useText().with(enBank)
  return (
    <div>
      <strong>{text().sale.from}</strong>
      <AddressText isSmall address={props.address} groups={addressGroups(props.address)} />
      <p class="muted small">{text().sale.notExchange}</p>
    </div>
  )
}

function Amount(props: { instruction: Transfer; quoted: QuotedAmount }): JSX.Element {
  const { text, amount } = useText().with({ ...enAddress, ...enBank })
  const asset = () => props.instruction.asset
  return (
    <div class="amount">
      <p>
        <span class="muted small">{text().address[props.quoted.basis]}</span>
        <br />
        <span class="money" dir="ltr">
          {amount(props.quoted.units, asset())}
        </span>
      </p>
      <CopyButton
        kind="secondary"
        text={formatUnits(props.quoted.units, asset().decimals)}
        words={{
          name: text().address.copyAmount,
          copy: text().frame.copy,
          copied: text().frame.copied,
          byHand: text().frame.byHand,
        }}
      />
      <p class="muted small">{text().sale.exact}</p>
    </div>
  )
}
