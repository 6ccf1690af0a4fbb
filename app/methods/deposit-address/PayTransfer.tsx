import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { chainName } from '../../chains/chains.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enAddress } from '../../i18n/enAddress.ts'
import { isHandheld } from '../../lib/isHandheld.ts'
import type { Transfer } from '../../model/instruction.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { AmountLine } from '../AmountLine.tsx'
import { CostLines } from '../CostLines.tsx'
import { createReveal } from '../createReveal.ts'
import { MemoStep } from '../MemoStep.tsx'
import { PayHead } from '../PayHead.tsx'
import { ReceiverCard } from '../ReceiverCard.tsx'
import { ReceiverCode } from '../ReceiverCode.tsx'
import { WalletLinks } from './WalletLinks.tsx'

/** Shows where to send one asset: on a phone the copy button leads, on a desktop the QR code. `amount` stands in place of the amount's line and before the address, `note` at the address, `children` at the folds. */
export function PayTransfer(props: {
  instruction: Transfer
  amount?: JSX.Element
  note?: JSX.Element
  /** What the code says, made of the address; absent, or nothing = the address alone. */
  encode?: (address: string) => string | undefined
  children?: JSX.Element
}): JSX.Element {
  const { text, fill, amount } = useText().with(enAddress)
  const isPhone = isHandheld()
  const { reveal, retry } = createReveal(() => props.instruction)
  const asset = () => props.instruction.asset
  const network = () => chainName(asset().chainId)
  const least = () => props.instruction.minAmount
  const shown = () => {
    const current = reveal()
    return current.status === 'shown' ? current.address : undefined
  }
  const qr = () => (
    <ReceiverCode
      instruction={props.instruction}
      address={shown()}
      encode={props.encode}
      label={fill(text().address.qr, { network: network() })}
      file={network()}
    />
  )
  const mayShow = () => reveal().status === 'checking' || reveal().status === 'shown'
  return (
    <section class="panel">
      <PayHead instruction={props.instruction} />
      {props.amount}
      <Show when={!isPhone && mayShow()}>{qr()}</Show>
      <MemoStep memo={props.instruction.memo} />
      <ReceiverCard instruction={props.instruction} reveal={reveal()} onRetry={retry} />
      <Show when={mayShow()}>
        {props.note}
        {props.amount ? undefined : <AmountLine instruction={props.instruction} />}
        <Notice kind="warning" word={text().frame.warning}>
          {fill(least() === undefined ? text().address.warning : text().address.warningFrom, {
            symbol: asset().symbol,
            network: network(),
            amount: amount(least() ?? 0n, asset()),
          })}
        </Notice>
        <WalletLinks links={props.instruction.walletLinks} isReady={shown() !== undefined} />
        <div class="folds">
          <Show when={isPhone}>
            <Disclosure summary={text().address.otherDevice}>{qr()}</Disclosure>
          </Show>
          <CostLines instruction={props.instruction} />
          {props.children}
        </div>
      </Show>
    </section>
  )
}
